-- The buildings of a school: its vestigingen. Groups sit in one; a pupil has one of their own only where it is another
-- than that of the group. A code is the BRIN with two digits behind it, or what an administration calls it.
create table kring.locations (
	organisation text not null references kring.organisations,
	id uuid not null,
	code text check (length(code) <= 40),
	name text not null,
	closed boolean not null default false,
	primary key (organisation, id)
);

alter table kring.groups
	add column location uuid,
	add foreign key (organisation, location) references kring.locations (organisation, id);
alter table kring.people
	add column location uuid check (location is null or kind = 'pupil' and left_on is null),
	add foreign key (organisation, location) references kring.locations (organisation, id);

alter table kring.locations enable row level security;
alter table kring.locations force row level security;
create policy pipe on kring.locations to kring_pipe
	using (organisation = kring.organisation()) with check (organisation = kring.organisation());
grant select, insert, update, delete on kring.locations to kring_pipe;

-- Nobody else needs it: a class knows where it sits.
create policy office on kring.locations for select to kring_reader
	using (organisation = kring.organisation() and kring.in_office());
grant select on kring.locations to kring_reader;
