-- The door of a session: how tablets come in without anyone signing in.
-- Six letters or a QR say which session; a tablet is known by an id made from a secret that only it keeps.

create function kring.code() returns text language sql stable as
	$$ select nullif(current_setting('app.code', true), '') $$;
create function kring.device() returns uuid language sql stable as
	$$ select nullif(current_setting('app.device', true), '')::uuid $$;

-- The code and the pass of an open door; gone when it closes, dead after `until`.
create table kring.codes (
	organisation text not null references kring.organisations,
	session uuid not null,
	stream uuid not null,
	aside uuid not null,
	group_id uuid not null,
	code text not null,
	pass text not null,
	until timestamptz not null,
	opened_at timestamptz not null default clock_timestamp(),
	-- a class has one door; the ids of sessions are its own, and another class may well use the same
	primary key (organisation, stream),
	unique (organisation, code),
	unique (organisation, pass),
	foreign key (organisation, stream) references kring.streams (organisation, id),
	foreign key (organisation, group_id) references kring.groups (organisation, id)
);
create index on kring.codes (code);
create index on kring.codes (pass);

-- A tablet at the door or inside, and which child took a name on it. Gone when the session is over.
create table kring.devices (
	organisation text not null references kring.organisations,
	device uuid not null,
	aside uuid not null,
	session uuid not null,
	group_id uuid not null,
	colour text not null,
	animal text not null,
	admitted boolean not null,
	person uuid,
	until timestamptz not null,
	primary key (organisation, device),
	unique (organisation, aside, person),
	foreign key (organisation, group_id) references kring.groups (organisation, id),
	foreign key (organisation, person) references kring.people (organisation, id)
);
create index on kring.devices (device);

do $$
declare t regclass;
begin
	foreach t in array array['kring.codes', 'kring.devices']::regclass[]
	loop
		execute format('alter table %s enable row level security', t);
		execute format('alter table %s force row level security', t);
		execute format('create policy pipe on %s to kring_pipe
			using (organisation = kring.organisation()) with check (organisation = kring.organisation())', t);
	end loop;
end $$;

-- Whoever stands at the door knows no organisation yet. They see the one row whose secret they state, and no other.
create policy door on kring.codes for select to kring_reader
	using (kring.organisation() is null and (code = kring.code() or pass = kring.code()));
create policy door on kring.devices for select to kring_reader
	using (kring.organisation() is null and device = kring.device());

grant execute on function kring.code(), kring.device() to kring_pipe, kring_reader;
grant select, insert, update, delete on kring.codes, kring.devices to kring_pipe;
grant select on kring.codes, kring.devices to kring_reader;
