-- The wall. Every row belongs to one organisation and Postgres knows it (K6): each table forces row-level security.
-- kring_pipe writes for one organisation at a time; kring_reader reads as one person of one organisation (K7).
-- The settings app.organisation and app.person name them; unset, they match nothing.

create schema kring;
create schema keys;

create function kring.organisation() returns text language sql stable as
	$$ select nullif(current_setting('app.organisation', true), '') $$;
create function kring.person() returns uuid language sql stable as
	$$ select nullif(current_setting('app.person', true), '')::uuid $$;

-- The head is the position of the newest event; locking this row makes the organisation's log a single queue (K1).
create table kring.organisations (
	id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
	name text not null default '',
	example boolean not null default false,
	region text not null default 'midden' check (region in ('noord', 'midden', 'zuid')),
	head bigint not null default 0
);

create table kring.streams (
	organisation text not null references kring.organisations,
	id uuid not null,
	kind text not null,
	audience text not null,
	version integer not null,
	primary key (organisation, id)
);

-- A school enters its people in one place.
create unique index only_one_school on kring.streams (organisation) where kind = 'school';

-- An emptied event keeps its position and loses body, actor and time (K4). A sealed body is base64 of AES-256-GCM (K13).
create table kring.events (
	organisation text not null,
	position bigint not null,
	stream uuid not null,
	version integer not null,
	command uuid not null,
	actor uuid,
	at timestamptz,
	body text,
	primary key (organisation, position),
	unique (organisation, stream, version),
	foreign key (organisation, stream) references kring.streams (organisation, id)
);

-- Words that were emptied leave the disk soon, also in a small school.
alter table kring.events set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

-- One outcome for one command id, forever (K2). The fingerprint is keyed: it tells sameness, never words.
create table kring.commands (
	organisation text not null references kring.organisations,
	id uuid not null,
	fingerprint bytea not null,
	outcome jsonb not null,
	primary key (organisation, id)
);

-- Registers hold the names; events hold only ids (K14).
create table kring.people (
	organisation text not null references kring.organisations,
	id uuid not null,
	kind text not null check (kind in ('pupil', 'staff', 'screen')),
	given_name text not null,
	family_name text not null default '',
	primary key (organisation, id)
);

create table kring.groups (
	organisation text not null references kring.organisations,
	id uuid not null,
	key text not null,
	name text not null,
	school_year text not null,
	grades integer[] not null,
	primary key (organisation, id),
	unique (organisation, school_year, key)
);

create table kring.members (
	organisation text not null,
	group_id uuid not null,
	person uuid not null,
	role text not null check (role in ('pupil', 'teacher', 'screen')),
	primary key (organisation, group_id, person),
	foreign key (organisation, group_id) references kring.groups (organisation, id),
	foreign key (organisation, person) references kring.people (organisation, id)
);

create table kring.appointments (
	organisation text not null,
	person uuid not null,
	role text not null check (role in ('coordinator', 'principal')),
	primary key (organisation, person, role),
	foreign key (organisation, person) references kring.people (organisation, id)
);

-- Who belongs to which audience. A stream has one audience: a person hears all of it or none of it (K7).
create table kring.hearers (
	organisation text not null references kring.organisations,
	audience text not null,
	person uuid not null,
	primary key (organisation, audience, person)
);
create index on kring.hearers (organisation, person);

-- A list: can be dropped and rebuilt from the log (K11).
create table kring.boards (
	organisation text not null,
	stream uuid not null,
	group_id uuid not null,
	school_year text not null,
	notes integer not null default 0,
	last_change timestamptz,
	primary key (organisation, stream),
	unique (organisation, group_id, school_year),
	foreign key (organisation, group_id) references kring.groups (organisation, id)
);

-- For which day an example school was planted, and whether that was finished.
create table kring.plantings (
	organisation text not null references kring.organisations,
	day date not null,
	finished boolean not null default false,
	primary key (organisation)
);

-- Keys of confidential streams, wrapped; a schema of its own, so that a backup of the data leaves them out (K13).
create table keys.stream_keys (
	organisation text not null,
	stream uuid not null,
	wrapped bytea not null,
	primary key (organisation, stream)
);

do $$
declare t regclass;
begin
	foreach t in array array['kring.streams', 'kring.events', 'kring.commands', 'kring.people', 'kring.groups',
		'kring.members', 'kring.appointments', 'kring.hearers', 'kring.boards', 'kring.plantings', 'keys.stream_keys']::regclass[]
	loop
		execute format('alter table %s enable row level security', t);
		execute format('alter table %s force row level security', t);
		execute format('create policy pipe on %s to kring_pipe
			using (organisation = kring.organisation()) with check (organisation = kring.organisation())', t);
	end loop;
end $$;

alter table kring.organisations enable row level security;
alter table kring.organisations force row level security;
create policy pipe on kring.organisations to kring_pipe
	using (id = kring.organisation()) with check (id = kring.organisation());

-- Emptying is the only change an event may undergo.
drop policy pipe on kring.events;
create policy pipe_reads on kring.events for select to kring_pipe using (organisation = kring.organisation());
create policy pipe_appends on kring.events for insert to kring_pipe with check (organisation = kring.organisation());
create policy pipe_empties on kring.events for update to kring_pipe
	using (organisation = kring.organisation())
	with check (organisation = kring.organisation() and body is null and actor is null and at is null);

create policy reader on kring.hearers for select to kring_reader
	using (organisation = kring.organisation() and person = kring.person());
create policy reader on kring.streams for select to kring_reader
	using (organisation = kring.organisation() and exists (
		select from kring.hearers h where h.organisation = streams.organisation and h.audience = streams.audience));
create policy reader on kring.events for select to kring_reader
	using (organisation = kring.organisation() and exists (
		select from kring.streams s where s.organisation = events.organisation and s.id = events.stream));
create policy reader on kring.boards for select to kring_reader
	using (organisation = kring.organisation() and exists (
		select from kring.streams s where s.organisation = boards.organisation and s.id = boards.stream));

-- A person sees the organisation and the groups they are heard in, and the people of those groups.
create policy reader on kring.organisations for select to kring_reader
	using (id = kring.organisation() and exists (select from kring.hearers h where h.organisation = organisations.id));
create policy reader on kring.groups for select to kring_reader
	using (organisation = kring.organisation() and exists (
		select from kring.hearers h where h.organisation = groups.organisation and h.audience = 'group:' || groups.id));
create policy reader on kring.members for select to kring_reader
	using (organisation = kring.organisation() and exists (
		select from kring.groups g where g.organisation = members.organisation and g.id = members.group_id));
create policy reader on kring.people for select to kring_reader
	using (organisation = kring.organisation() and (id = kring.person() or exists (
		select from kring.members m where m.organisation = people.organisation and m.person = people.id)));
create policy reader on kring.appointments for select to kring_reader
	using (organisation = kring.organisation() and person = kring.person());

grant usage on schema kring, keys to kring_pipe;
grant usage on schema kring to kring_reader;
grant execute on function kring.organisation(), kring.person() to kring_pipe, kring_reader;
grant select, insert on kring.streams to kring_pipe;
grant update (version) on kring.streams to kring_pipe;
grant select, insert, update on kring.organisations, kring.people, kring.groups, kring.boards,
	kring.plantings to kring_pipe;
grant select, insert on kring.events, kring.commands to kring_pipe;
grant update (body, actor, at) on kring.events to kring_pipe;
grant select, insert, delete on kring.members, kring.appointments, kring.hearers, keys.stream_keys to kring_pipe;
grant delete on kring.boards to kring_pipe;
grant select on kring.organisations, kring.streams, kring.events, kring.people, kring.groups, kring.members,
	kring.appointments, kring.hearers, kring.boards to kring_reader;
