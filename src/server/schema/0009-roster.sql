-- What files said, beside the registers: by which keys an administration calls people and groups, the grades as it
-- writes them (the registers know 1 to 8), and whether a colleague came from a file. Only who keeps the school in order
-- reads it. The rows go with the person or group they are about.
create table kring.roster_people (
	organisation text not null,
	person uuid not null,
	key text check (length(key) <= 400),
	grade text check (length(grade) <= 2),
	-- of a colleague: the groups the file names
	groups uuid[] not null default '{}',
	from_file boolean not null,
	primary key (organisation, person),
	-- they are written in one breath with the person
	foreign key (organisation, person) references kring.people (organisation, id)
		on delete cascade deferrable initially deferred
);

create table kring.roster_groups (
	organisation text not null,
	group_id uuid not null,
	key text check (length(key) <= 400),
	grades text[] not null,
	primary key (organisation, group_id),
	foreign key (organisation, group_id) references kring.groups (organisation, id)
		on delete cascade deferrable initially deferred
);

-- A roster is at one place in a school.
create unique index only_one_roster on kring.streams (organisation) where kind = 'roster';

-- Words that are kept for a while, each row under a key of its own: what was read and is not applied yet, and what it
-- takes to undo what was. Nobody but the pipe reads them, for the page of who may.
create table kring.roster_words (
	organisation text not null references kring.organisations,
	id uuid not null,
	sealed text not null,
	primary key (organisation, id)
);
-- what was sealed leaves the disk soon
alter table kring.roster_words set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

do $$
declare t regclass;
begin
	foreach t in array array['kring.roster_people', 'kring.roster_groups', 'kring.roster_words']::regclass[]
	loop
		execute format('alter table %s enable row level security', t);
		execute format('alter table %s force row level security', t);
		execute format('create policy pipe on %s to kring_pipe
			using (organisation = kring.organisation()) with check (organisation = kring.organisation())', t);
		execute format('grant select, insert, update, delete on %s to kring_pipe', t);
	end loop;
	foreach t in array array['kring.roster_people', 'kring.roster_groups']::regclass[]
	loop
		execute format('create policy office on %s for select to kring_reader
			using (organisation = kring.organisation() and kring.in_office())', t);
		execute format('grant select on %s to kring_reader', t);
	end loop;
end $$;

-- Where someone is: asked of everyone when a whole roster is written.
create index on kring.members (organisation, person);
