-- Households: which children of a school live together, who looks after them, who has authority (gezag) over whom.
-- Words lie here and nowhere else (K14); who hears `care`, the ib'er, reads them. One guardian's row never needs another's.

-- A school has its households in one place.
create unique index only_one_households on kring.streams (organisation) where kind = 'households';

create table kring.households (
	organisation text not null references kring.organisations,
	id uuid not null,
	primary key (organisation, id)
);

-- PostgreSQL knows that a child of a household is a pupil of that school. A child may have two homes.
alter table kring.people add constraint one_kind unique (organisation, id, kind);
create table kring.household_children (
	organisation text not null,
	household uuid not null,
	child uuid not null,
	kind text not null default 'pupil' check (kind = 'pupil'),
	primary key (organisation, household, child),
	foreign key (organisation, household) references kring.households (organisation, id),
	foreign key (organisation, child, kind) references kring.people (organisation, id, kind)
);
create index on kring.household_children (organisation, child);

create table kring.guardians (
	organisation text not null,
	id uuid not null,
	household uuid not null,
	given_name text not null,
	family_name text not null default '',
	relation text not null check (relation in ('mother', 'father', 'carer', 'foster-parent', 'legal-guardian', 'other')),
	email text not null default '',
	phone text not null default '',
	language text not null default 'nl' check (language in ('nl', 'en', 'tr', 'ar', 'pl', 'uk')),
	primary key (organisation, id),
	unique (organisation, household, id),
	foreign key (organisation, household) references kring.households (organisation, id)
);

-- How a guardian can be reached safely. A table of its own: the guardian's own row may be shown on a phone that others see.
create table kring.safe_contacts (
	organisation text not null,
	guardian uuid not null,
	words text not null check (words <> ''),
	primary key (organisation, guardian),
	foreign key (organisation, guardian) references kring.guardians (organisation, id)
);

-- Per guardian and child, for half-siblings have different guardians. A row for each pair of a household.
create table kring.authority (
	organisation text not null,
	household uuid not null,
	guardian uuid not null,
	child uuid not null,
	authority text not null default 'unknown' check (authority in ('yes', 'no', 'unknown')),
	primary key (organisation, guardian, child),
	foreign key (organisation, household, guardian) references kring.guardians (organisation, household, id),
	foreign key (organisation, household, child) references kring.household_children (organisation, household, child)
);

-- Words that were taken away leave the disk soon, also in a small school.
alter table kring.guardians set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
alter table kring.safe_contacts set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

-- Whether the one who reads hears what is about care. Their own rows are all that they see of hearers.
create function kring.hears_care() returns boolean language sql stable as
	$$ select exists (select from kring.hearers h
		where h.organisation = kring.organisation() and h.person = kring.person() and h.audience = 'care') $$;
grant execute on function kring.hears_care() to kring_reader;

do $$
declare t regclass;
begin
	foreach t in array array['kring.households', 'kring.household_children', 'kring.guardians', 'kring.safe_contacts',
		'kring.authority']::regclass[]
	loop
		execute format('alter table %s enable row level security', t);
		execute format('alter table %s force row level security', t);
		execute format('create policy pipe on %s to kring_pipe
			using (organisation = kring.organisation()) with check (organisation = kring.organisation())', t);
		execute format('create policy care on %s for select to kring_reader
			using (organisation = kring.organisation() and kring.hears_care())', t);
		execute format('grant select, insert, update, delete on %s to kring_pipe', t);
		execute format('grant select on %s to kring_reader', t);
	end loop;
end $$;

-- A guardian, once there are guardians who read: the own row, and the names of the children of the own household.
create policy own on kring.guardians for select to kring_reader
	using (organisation = kring.organisation() and id = kring.person());
create policy own on kring.household_children for select to kring_reader
	using (organisation = kring.organisation() and exists (
		select from kring.guardians g where g.organisation = household_children.organisation
		and g.household = household_children.household and g.id = kring.person()));
create policy own_children on kring.people for select to kring_reader
	using (organisation = kring.organisation() and kind = 'pupil' and exists (
		select from kring.household_children c where c.organisation = people.organisation and c.child = people.id));

-- Who hears care already: every coordinator.
alter table kring.hearers no force row level security;
alter table kring.appointments no force row level security;
insert into kring.hearers (organisation, audience, person)
	select organisation, 'care', person from kring.appointments where role = 'coordinator';
alter table kring.hearers force row level security;
alter table kring.appointments force row level security;
