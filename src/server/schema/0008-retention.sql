-- What goes by itself, what must stay, and the proof of what went.

-- A school says what must stay in one place.
create unique index only_one_retention on kring.streams (organisation) where kind = 'retention';

-- A pupil who was referred to special education: kept three years after leaving, not two.
create table kring.referrals (
	organisation text not null,
	person uuid not null,
	primary key (organisation, person),
	foreign key (organisation, person) references kring.people (organisation, id)
);

-- What must stay, for the time being: someone and all that is theirs, a household, a stream, or all of a term. The row is
-- looked at in the transaction that takes away, behind the lock that setting it takes too.
create table kring.holds (
	organisation text not null references kring.organisations,
	id uuid not null,
	person uuid,
	household uuid,
	stream uuid,
	term text,
	reason text not null check (reason in ('complaint', 'court', 'inspection', 'other')),
	why text not null default '' check (length(why) <= 200),
	-- the last day on which it holds
	until date,
	set_at timestamptz not null,
	primary key (organisation, id),
	check (num_nonnulls(person, household, stream, term) = 1),
	-- PostgreSQL itself lets nobody go who must stay
	foreign key (organisation, person) references kring.people (organisation, id)
);

-- The proof: what went, how many, over which days, on which ground, when, by whom. No names, and no ids of whom it was.
create table kring.certificates (
	organisation text not null references kring.organisations,
	id uuid not null,
	at timestamptz not null,
	term text not null check (term ~ '^[a-zA-Z-]{1,40}$'),
	what text not null check (what ~ '^[a-zA-Z-]{1,40}$'),
	count integer not null check (count > 0),
	first_day date,
	last_day date,
	ground text not null check (ground ~ '^[a-zA-Z-]{1,40}$'),
	-- who asked and who confirmed, where two people asked it; else the house, by its term
	asked_by uuid,
	confirmed_by uuid,
	primary key (organisation, id),
	check ((asked_by is null) = (confirmed_by is null))
);

-- Whether the one who reads hears what must stay. Their own rows are all that they see of hearers.
create function kring.hears_keepers() returns boolean language sql stable as
	$$ select exists (select from kring.hearers h
		where h.organisation = kring.organisation() and h.person = kring.person() and h.audience = 'keepers') $$;
grant execute on function kring.hears_keepers() to kring_reader;

do $$
declare t regclass;
begin
	foreach t in array array['kring.referrals', 'kring.holds', 'kring.certificates']::regclass[]
	loop
		execute format('alter table %s enable row level security', t);
		execute format('alter table %s force row level security', t);
		execute format('create policy pipe on %s to kring_pipe
			using (organisation = kring.organisation()) with check (organisation = kring.organisation())', t);
		execute format('create policy keepers on %s for select to kring_reader
			using (organisation = kring.organisation() and kring.hears_keepers())', t);
		execute format('grant select, insert on %s to kring_pipe', t);
		execute format('grant select on %s to kring_reader', t);
	end loop;
end $$;
-- A proof stays as it was written. To hold a row while looking at it takes the right to change one column of it.
grant update (why), delete on kring.holds to kring_pipe;
grant delete on kring.referrals to kring_pipe;

-- What the register of a school lets go of when someone is forgotten.
grant delete on kring.people to kring_pipe;

-- Who hears it already.
alter table kring.hearers no force row level security;
alter table kring.appointments no force row level security;
insert into kring.hearers (organisation, audience, person)
	select distinct organisation, 'keepers', person from kring.appointments
	where role in ('coordinator', 'administrator', 'principal');
alter table kring.hearers force row level security;
alter table kring.appointments force row level security;

-- Since when an account has no place anywhere; a month later it goes.
create table identity.without_place (
	"userId" text primary key references identity."user" on delete cascade,
	since timestamptz not null
);
grant select, insert, update, delete on identity.without_place to kring_identity;

-- That a Kring was set up stays, also when who did so has gone: else anyone with the key could set it up anew.
alter table identity.set_up alter column account drop not null;
alter table identity.set_up drop constraint set_up_account_fkey;
alter table identity.set_up
	add constraint set_up_account_fkey foreign key (account) references identity."user" on delete set null;
