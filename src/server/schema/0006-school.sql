-- A school in order: colleagues with an address, places that end, the year with its holidays and periods.

-- A school, or a samenwerkingsverband to which schools belong.
alter table kring.organisations
	add column sort text not null default 'school' check (sort in ('school', 'consortium')),
	add column brin text check (brin ~ '^[0-9]{2}[A-Z]{2}([0-9]{2})?$'),
	add column belongs_to text references kring.organisations;

-- A grade of 1 to 8, of pupils; the day on which someone left, from when the terms of retention run.
alter table kring.people
	add column grade smallint check (grade between 1 and 8),
	add column left_on date;

alter table kring.groups
	add column kind text not null default 'home' check (kind in ('home', 'mixed')),
	add column closed boolean not null default false;

alter table kring.members drop constraint members_role_check;
alter table kring.members
	add check (role in ('pupil', 'teacher', 'assistant', 'trainee', 'screen')),
	add column until date;
alter table kring.appointments drop constraint appointments_role_check;
alter table kring.appointments
	add check (role in ('coordinator', 'principal', 'administrator', 'coach', 'trainer', 'swv-staff')),
	add column until date;

-- Where mail to a colleague goes: apart from names, which a whole class may read.
create table kring.addresses (
	organisation text not null,
	person uuid not null,
	email text not null check (length(email) <= 254),
	primary key (organisation, person),
	foreign key (organisation, person) references kring.people (organisation, id)
);

-- A school's own holidays of a year, in place of those that come with Kring; and its rounds of four to six weeks.
create table kring.holidays (
	organisation text not null references kring.organisations,
	school_year text not null,
	first_day date not null,
	last_day date not null check (last_day >= first_day),
	name text not null,
	primary key (organisation, school_year, first_day)
);
create table kring.periods (
	organisation text not null references kring.organisations,
	school_year text not null,
	first_day date not null,
	last_day date not null check (last_day >= first_day),
	name text not null,
	primary key (organisation, school_year, first_day)
);

-- Of a samenwerkingsverband: the schools that belong to it. A register of its own: nobody reads across organisations.
create table kring.schools (
	organisation text not null references kring.organisations,
	school text not null references kring.organisations,
	name text not null,
	primary key (organisation, school)
);

-- The devices that are a digibord. A device is known by an id made from a secret that only it keeps.
create table kring.screens (
	organisation text not null,
	person uuid not null,
	device uuid not null,
	paired_at timestamptz not null,
	primary key (organisation, device),
	foreign key (organisation, person) references kring.people (organisation, id)
);
create index on kring.screens (device);

-- That a class held a bordsessie, and on which day: the rhythm of a school. Nothing of what was said or chosen.
create table kring.rhythm (
	organisation text not null,
	group_id uuid not null,
	session uuid not null,
	day date not null,
	minutes smallint not null,
	primary key (organisation, group_id, session),
	foreign key (organisation, group_id) references kring.groups (organisation, id)
);

do $$
declare t regclass;
begin
	foreach t in array array['kring.addresses', 'kring.holidays', 'kring.periods', 'kring.rhythm', 'kring.schools', 'kring.screens']::regclass[]
	loop
		execute format('alter table %s enable row level security', t);
		execute format('alter table %s force row level security', t);
		execute format('create policy pipe on %s to kring_pipe
			using (organisation = kring.organisation()) with check (organisation = kring.organisation())', t);
		execute format('grant select, insert, update, delete on %s to kring_pipe', t);
		execute format('grant select on %s to kring_reader', t);
	end loop;
end $$;

-- Whether the one who reads keeps this school in order. Their own rows are all that they see of hearers.
create function kring.in_office() returns boolean language sql stable as
	$$ select exists (select from kring.hearers h
		where h.organisation = kring.organisation() and h.person = kring.person() and h.audience = 'office') $$;
grant execute on function kring.in_office() to kring_reader;

create policy office on kring.people for select to kring_reader
	using (organisation = kring.organisation() and (select kring.in_office()));
create policy office on kring.groups for select to kring_reader
	using (organisation = kring.organisation() and (select kring.in_office()));
create policy office on kring.members for select to kring_reader
	using (organisation = kring.organisation() and (select kring.in_office()));
create policy office on kring.appointments for select to kring_reader
	using (organisation = kring.organisation() and (select kring.in_office()));
create policy office on kring.addresses for select to kring_reader
	using (organisation = kring.organisation() and (select kring.in_office()));
create policy office on kring.schools for select to kring_reader
	using (organisation = kring.organisation() and (select kring.in_office()));
-- who has an account, and who was invited: not which account, nor with what
create policy office on kring.accounts for select to kring_reader
	using (organisation = kring.organisation() and (select kring.in_office()));
create policy office on kring.invitations for select to kring_reader
	using (organisation = kring.organisation() and (select kring.in_office()));

-- A device learns which digibord it is; who is in its group sees that there is one.
create policy door on kring.screens for select to kring_reader
	using (kring.organisation() is null and device = kring.device());
create policy reader on kring.screens for select to kring_reader
	using (organisation = kring.organisation() and exists (
		select from kring.people p where p.organisation = screens.organisation and p.id = screens.person));

-- The rhythm is for who minds the whole school: the directeur and the ib'er.
create policy rhythm on kring.rhythm for select to kring_reader
	using (organisation = kring.organisation() and exists (
		select from kring.appointments a where a.organisation = rhythm.organisation and a.person = kring.person()
			and a.role in ('principal', 'coordinator')));

-- The year is for everyone who has a place in the school.
create policy reader on kring.holidays for select to kring_reader
	using (organisation = kring.organisation() and exists (
		select from kring.hearers h where h.organisation = holidays.organisation and h.person = kring.person()));
create policy reader on kring.periods for select to kring_reader
	using (organisation = kring.organisation() and exists (
		select from kring.hearers h where h.organisation = periods.organisation and h.person = kring.person()));

-- Who keeps a school in order already.
alter table kring.hearers no force row level security;
alter table kring.appointments no force row level security;
insert into kring.hearers (organisation, audience, person)
	select organisation, 'office', person from kring.appointments where role = 'coordinator';
alter table kring.hearers force row level security;
alter table kring.appointments force row level security;

-- A code that a device shows, so that who is signed in elsewhere can say which digibord it is. Gone when it is used.
create table identity.screen_codes (
	code text primary key,
	device uuid not null unique,
	until timestamptz not null
);
grant select, insert, update, delete on identity.screen_codes to kring_identity;

-- The first administrator of this Kring, and the school they begin with: one row, written once it is used, and for good.
create table identity.set_up (
	single boolean primary key default true check (single),
	account text not null references identity."user" on delete cascade,
	organisation text,
	school uuid,
	person uuid,
	done boolean not null default false
);
grant select, insert, update on identity.set_up to kring_identity;
