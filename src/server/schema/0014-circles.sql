-- A family's board: who keeps it, which children it is about, who comes, and the seats in a meeting. Ids, names and days;
-- what is said lies sealed in streams. For the ib'ers of that one family and no other, and for who sits in the room.

create table kring.circles (
	organisation text not null references kring.organisations,
	-- the stream bears the same name
	id uuid not null,
	household uuid,
	primary key (organisation, id),
	foreign key (organisation, id) references kring.streams (organisation, id),
	foreign key (organisation, household) references kring.households (organisation, id) on delete set null (household)
);
create index on kring.circles (organisation, household);

create table kring.circle_keepers (
	organisation text not null,
	circle uuid not null,
	person uuid not null,
	kind text not null default 'staff' check (kind = 'staff'),
	primary key (organisation, circle, person),
	foreign key (organisation, circle) references kring.circles (organisation, id),
	foreign key (organisation, person, kind) references kring.people (organisation, id, kind)
);
create index on kring.circle_keepers (organisation, person);

create table kring.circle_children (
	organisation text not null,
	circle uuid not null,
	child uuid not null,
	kind text not null default 'pupil' check (kind = 'pupil'),
	primary key (organisation, circle, child),
	foreign key (organisation, circle) references kring.circles (organisation, id),
	foreign key (organisation, child, kind) references kring.people (organisation, id, kind)
);
create index on kring.circle_children (organisation, child);

-- Someone who comes and has no account. One who looks after the children bears the id they have in the household; the name
-- is here too, for who sits in the same room reads it and reads nothing of a household.
create table kring.guests (
	organisation text not null references kring.organisations,
	id uuid not null,
	sort text not null check (sort in ('guardian', 'partner', 'interpreter', 'trusted')),
	given_name text not null,
	family_name text not null default '',
	party text not null default '',
	function text not null default '',
	guardian uuid,
	primary key (organisation, id),
	check (guardian is null or guardian = id and sort = 'guardian'),
	foreign key (organisation, guardian) references kring.guardians (organisation, id) on delete set null (guardian)
);

-- Where mail to a guest goes: apart from the name, which a whole room may read.
create table kring.guest_contacts (
	organisation text not null,
	guest uuid not null,
	email text not null default '' check (length(email) <= 254),
	language text not null default 'nl' check (language in ('nl', 'en', 'tr', 'ar', 'pl', 'uk')),
	primary key (organisation, guest),
	foreign key (organisation, guest) references kring.guests (organisation, id)
);

create table kring.circle_guests (
	organisation text not null,
	circle uuid not null,
	guest uuid not null,
	part text not null check (part in ('both', 'second', 'first')),
	primary key (organisation, circle, guest),
	foreign key (organisation, circle) references kring.circles (organisation, id),
	foreign key (organisation, guest) references kring.guests (organisation, id)
);
create index on kring.circle_guests (organisation, guest);

create table kring.meetings (
	organisation text not null,
	id uuid not null,
	circle uuid not null,
	at timestamptz not null,
	minutes smallint not null,
	place text not null default '',
	state text not null check (state in ('planned', 'together', 'door', 'adults', 'done', 'cancelled')),
	-- the streams of its two parts, from when it begins
	together uuid not null,
	adults uuid not null,
	primary key (organisation, id),
	foreign key (organisation, circle) references kring.circles (organisation, id)
);
create index on kring.meetings (organisation, circle);

-- A browser in a meeting on which nobody signed in: a person of its own kind, known by an id made from a secret that only
-- it keeps. A device sits in one room at a time. `together`: hears the first part; `adults`: was ticked, after the door,
-- and hears the second. Gone when the meeting is over.
create table kring.seats (
	organisation text not null,
	id uuid not null,
	meeting uuid not null,
	role text not null check (role in ('pupil', 'guest', 'screen')),
	child uuid,
	guest uuid,
	device uuid not null,
	together boolean not null,
	adults boolean not null,
	until timestamptz not null,
	primary key (organisation, id),
	unique (organisation, device),
	check ((role = 'pupil') = (child is not null) and (role = 'guest') = (guest is not null)),
	check (role = 'guest' or not adults),
	foreign key (organisation, meeting) references kring.meetings (organisation, id),
	foreign key (organisation, child) references kring.people (organisation, id),
	foreign key (organisation, guest) references kring.guests (organisation, id)
);
create index on kring.seats (device);
create index on kring.seats (organisation, meeting);

-- How a guest comes in: a digest of what the link carries, and the device that used it up. One for all meetings of a day.
create table kring.guest_links (
	organisation text not null,
	guest uuid not null,
	token text not null,
	until timestamptz not null,
	device uuid,
	-- when it was last tried on another device than the one that used it up
	tried_elsewhere timestamptz,
	primary key (organisation, guest),
	unique (organisation, token),
	unique (organisation, device),
	foreign key (organisation, guest) references kring.guests (organisation, id)
);
create index on kring.guest_links (token);
create index on kring.guest_links (device);

-- The one-time code that goes with a link: a digest, which nobody reads. Void after its tries, or its minutes.
create table kring.guest_codes (
	organisation text not null,
	guest uuid not null,
	code bytea not null,
	until timestamptz not null,
	tries smallint not null default 0,
	primary key (organisation, guest),
	foreign key (organisation, guest) references kring.guest_links (organisation, guest)
);

-- A place in the room for one device, held out as a QR: for a child by name, or the screen. Gone when it is taken.
create table kring.place_passes (
	organisation text not null,
	pass text not null,
	meeting uuid not null,
	child uuid,
	until timestamptz not null,
	primary key (organisation, pass),
	foreign key (organisation, meeting) references kring.meetings (organisation, id),
	foreign key (organisation, child) references kring.people (organisation, id)
);
create index on kring.place_passes (pass);

-- Words that were taken away leave the disk soon, also in a small school.
alter table kring.guests set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
alter table kring.guest_contacts set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

-- Whether the one who reads keeps this family's board; sits in this meeting, or in any. Their own rows are all that they
-- see of hearers.
create function kring.keeps(circle uuid) returns boolean language sql stable as
	$$ select exists (select from kring.hearers h where h.organisation = kring.organisation()
		and h.person = kring.person() and h.audience = 'circle:' || circle) $$;
create function kring.sits_in(meeting uuid) returns boolean language sql stable as
	$$ select exists (select from kring.hearers h where h.organisation = kring.organisation()
		and h.person = kring.person() and h.audience in ('together:' || meeting, 'adults:' || meeting)) $$;
create function kring.sits() returns boolean language sql stable as
	$$ select exists (select from kring.hearers h where h.organisation = kring.organisation()
		and h.person = kring.person() and (h.audience like 'together:%' or h.audience like 'adults:%')) $$;
grant execute on function kring.keeps(uuid), kring.sits_in(uuid), kring.sits() to kring_reader;

do $$
declare t regclass;
begin
	foreach t in array array['kring.circles', 'kring.circle_keepers', 'kring.circle_children', 'kring.guests',
		'kring.guest_contacts', 'kring.circle_guests', 'kring.meetings', 'kring.seats', 'kring.guest_links',
		'kring.guest_codes', 'kring.place_passes']::regclass[]
	loop
		execute format('alter table %s enable row level security', t);
		execute format('alter table %s force row level security', t);
		execute format('create policy pipe on %s to kring_pipe
			using (organisation = kring.organisation()) with check (organisation = kring.organisation())', t);
		execute format('grant select, insert, update, delete on %s to kring_pipe', t);
	end loop;
end $$;
grant select on kring.circles, kring.circle_keepers, kring.circle_children, kring.guests, kring.guest_contacts,
	kring.circle_guests, kring.meetings, kring.seats, kring.guest_links, kring.place_passes to kring_reader;

-- Who keeps it.
create policy keeper on kring.circles for select to kring_reader
	using (organisation = kring.organisation() and kring.keeps(id));
create policy keeper on kring.circle_keepers for select to kring_reader
	using (organisation = kring.organisation() and kring.keeps(circle));
create policy keeper on kring.circle_children for select to kring_reader
	using (organisation = kring.organisation() and kring.keeps(circle));
create policy keeper on kring.circle_guests for select to kring_reader
	using (organisation = kring.organisation() and kring.keeps(circle));
create policy keeper on kring.meetings for select to kring_reader
	using (organisation = kring.organisation() and kring.keeps(circle));
create policy keeper on kring.guests for select to kring_reader
	using (organisation = kring.organisation() and exists (
		select from kring.circle_guests c where c.organisation = guests.organisation and c.guest = guests.id
		and kring.keeps(c.circle)));
create policy keeper on kring.guest_contacts for select to kring_reader
	using (organisation = kring.organisation() and exists (
		select from kring.circle_guests c where c.organisation = guest_contacts.organisation
		and c.guest = guest_contacts.guest and kring.keeps(c.circle)));
create policy keeper on kring.guest_links for select to kring_reader
	using (organisation = kring.organisation() and exists (
		select from kring.circle_guests c where c.organisation = guest_links.organisation
		and c.guest = guest_links.guest and kring.keeps(c.circle)));

-- Who sits in the room, and who keeps the board whose meeting it is: who else sits there, by name, and of which children it is. Not where anyone's mail goes.
create policy room on kring.meetings for select to kring_reader
	using (organisation = kring.organisation() and kring.sits_in(id));
create policy room on kring.seats for select to kring_reader
	using (organisation = kring.organisation() and kring.sits_in(meeting));
create policy room on kring.guests for select to kring_reader
	using (organisation = kring.organisation() and (select kring.sits()) and exists (
		select from kring.seats s where s.organisation = guests.organisation and s.guest = guests.id
		and kring.sits_in(s.meeting)));
create policy room on kring.circle_children for select to kring_reader
	using (organisation = kring.organisation() and exists (
		select from kring.meetings m where m.organisation = circle_children.organisation
		and m.circle = circle_children.circle and kring.sits_in(m.id)));
create policy room on kring.people for select to kring_reader
	using (organisation = kring.organisation() and kind = 'pupil' and (select kring.sits()) and exists (
		select from kring.circle_children c where c.organisation = people.organisation and c.child = people.id));

-- A guest, before and beside any seat: who they are, and when they are expected.
create policy own on kring.guests for select to kring_reader
	using (organisation = kring.organisation() and id = kring.person());
create policy own on kring.circle_guests for select to kring_reader
	using (organisation = kring.organisation() and guest = kring.person());
create policy own on kring.guest_links for select to kring_reader
	using (organisation = kring.organisation() and guest = kring.person());
create policy own on kring.seats for select to kring_reader
	using (organisation = kring.organisation() and guest = kring.person());
create policy own on kring.meetings for select to kring_reader
	using (organisation = kring.organisation() and exists (
		select from kring.circle_guests c where c.organisation = meetings.organisation and c.circle = meetings.circle
		and c.guest = kring.person()));

-- Whoever holds a link, a pass or a device knows no organisation yet, and sees the one row whose secret they state.
create policy door on kring.guest_links for select to kring_reader
	using (kring.organisation() is null and (token = kring.code() or device = kring.device()));
create policy door on kring.seats for select to kring_reader
	using (kring.organisation() is null and device = kring.device());
create policy door on kring.place_passes for select to kring_reader
	using (kring.organisation() is null and pass = kring.code());
