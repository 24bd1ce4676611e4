-- Who someone is. A schema apart, used by a role of its own and by nothing else: an e-mail address to sign in with, and
-- what proves that it is them. No names, no content and no words of a school. The columns are named by the library.

create schema identity;
revoke all on schema identity from public;

create table identity."user" (
	id text primary key,
	-- always empty: names live in the registers of a school (K14)
	name text not null default '' check (name = ''),
	email text not null unique check (email = lower(email)),
	"emailVerified" boolean not null default false,
	image text check (image is null),
	"twoFactorEnabled" boolean not null default false,
	"createdAt" timestamptz not null default now(),
	"updatedAt" timestamptz not null default now()
);

-- `secondStep`: more than one thing was shown to get in. `seenAt`: last used, for who leaves without signing out.
create table identity.session (
	id text primary key,
	token text not null unique,
	"userId" text not null references identity."user" on delete cascade,
	"expiresAt" timestamptz not null,
	"secondStep" boolean not null default false,
	"seenAt" timestamptz not null default now(),
	"userAgent" text check (length("userAgent") <= 40),
	"ipAddress" text check ("ipAddress" is null),
	"createdAt" timestamptz not null default now(),
	"updatedAt" timestamptz not null default now()
);
create index on identity.session ("userId");

-- A way in of one person: a password, or an account elsewhere. What another place hands out for itself is not kept.
create table identity.account (
	id text primary key,
	"accountId" text not null,
	"providerId" text not null,
	"userId" text not null references identity."user" on delete cascade,
	password text,
	"accessToken" text check ("accessToken" is null),
	"refreshToken" text check ("refreshToken" is null),
	"idToken" text check ("idToken" is null),
	"accessTokenExpiresAt" timestamptz,
	"refreshTokenExpiresAt" timestamptz,
	scope text,
	"createdAt" timestamptz not null default now(),
	"updatedAt" timestamptz not null default now(),
	unique ("providerId", "accountId")
);
create index on identity.account ("userId");

-- What is asked and not yet answered: a challenge, a reset; gone when it is used or too old.
create table identity.verification (
	id text primary key,
	identifier text not null,
	value text not null,
	"expiresAt" timestamptz not null,
	"createdAt" timestamptz not null default now(),
	"updatedAt" timestamptz not null default now()
);
create index on identity.verification (identifier);

create table identity."twoFactor" (
	id text primary key,
	secret text not null,
	"backupCodes" text not null,
	"userId" text not null unique references identity."user" on delete cascade,
	verified boolean default true,
	"failedVerificationCount" integer default 0,
	"lockedUntil" timestamptz
);

create table identity.passkey (
	id text primary key,
	name text,
	"publicKey" text not null,
	"userId" text not null references identity."user" on delete cascade,
	"credentialID" text not null unique,
	-- up to 2^32, and read as a number
	counter double precision not null,
	"deviceType" text not null,
	"backedUp" boolean not null,
	transports text,
	aaguid text,
	"createdAt" timestamptz default now()
);
create index on identity.passkey ("userId");

-- A code of an authenticator is good once.
create table identity.used_codes (
	"userId" text not null references identity."user" on delete cascade,
	code text not null,
	until timestamptz not null,
	primary key ("userId", code)
);

grant usage on schema identity to kring_identity;
grant select, insert, update, delete on all tables in schema identity to kring_identity;

-- Which person of an organisation an account stands for. An account may belong to several.
create function kring.account() returns text language sql stable as
	$$ select nullif(current_setting('app.account', true), '') $$;

create table kring.accounts (
	organisation text not null references kring.organisations,
	person uuid not null,
	account text not null,
	primary key (organisation, person),
	unique (organisation, account),
	foreign key (organisation, person) references kring.people (organisation, id)
);
create index on kring.accounts (account);

alter table kring.accounts enable row level security;
alter table kring.accounts force row level security;
create policy pipe on kring.accounts to kring_pipe
	using (organisation = kring.organisation()) with check (organisation = kring.organisation());

-- Whoever signed in knows no organisation yet, and learns which ones are theirs.
create policy account on kring.accounts for select to kring_reader
	using (kring.organisation() is null and account = kring.account());

grant execute on function kring.account() to kring_pipe, kring_reader;
grant select, insert, delete on kring.accounts to kring_pipe;
grant select on kring.accounts to kring_reader;

-- Mail of an example school when there is no server to send it: read inside Kring, gone after a week.
create table identity.mailbox (
	id uuid primary key,
	at timestamptz not null,
	recipient text not null,
	subject text not null,
	body text not null
);
grant select, insert, delete on identity.mailbox to kring_identity;

-- Who was asked to come, at which address, and a digest of what opens it. Gone once it is used (K14: an address is a register's).
create function kring.invitation() returns text language sql stable as
	$$ select nullif(current_setting('app.invitation', true), '') $$;

create table kring.invitations (
	organisation text not null references kring.organisations,
	person uuid not null,
	email text not null,
	token text not null,
	until timestamptz not null,
	primary key (organisation, person),
	unique (organisation, token),
	foreign key (organisation, person) references kring.people (organisation, id)
);
create index on kring.invitations (token);

alter table kring.invitations enable row level security;
alter table kring.invitations force row level security;
create policy pipe on kring.invitations to kring_pipe
	using (organisation = kring.organisation()) with check (organisation = kring.organisation());
create policy invited on kring.invitations for select to kring_reader
	using (kring.organisation() is null and token = kring.invitation());

grant execute on function kring.invitation() to kring_pipe, kring_reader;
grant select, insert, update, delete on kring.invitations to kring_pipe;
grant select on kring.invitations to kring_reader;
