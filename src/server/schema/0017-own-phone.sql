-- A guardian's own phone, before any meeting and without a seat: it reads who comes to the board of their family, and who
-- opened that board. `guest-of:<circle>` is the audience of no stream: what it hears is nothing.

-- Whether the one who reads is a device at which a guardian of this family's board answers; of any. Their own rows are
-- all that they see of hearers.
create function kring.answers_in(circle uuid) returns boolean language sql stable as
	$$ select exists (select from kring.hearers h where h.organisation = kring.organisation()
		and h.person = kring.person() and h.audience = 'guest-of:' || circle) $$;
create function kring.answers() returns boolean language sql stable as
	$$ select exists (select from kring.hearers h where h.organisation = kring.organisation()
		and h.person = kring.person() and h.audience like 'guest-of:%') $$;
grant execute on function kring.answers_in(uuid), kring.answers() to kring_reader;

-- Which guests are asked for a meeting: who is a guest of the same board and not asked does not learn when it is. Of what
-- was planned before, all were.
alter table kring.meetings add column coming uuid[] not null default '{}';
alter table kring.meetings no force row level security;
alter table kring.circle_guests no force row level security;
update kring.meetings m set coming = array(select c.guest from kring.circle_guests c
	where c.organisation = m.organisation and c.circle = m.circle);
alter table kring.meetings force row level security;
alter table kring.circle_guests force row level security;

drop policy own on kring.meetings;
create policy own on kring.meetings for select to kring_reader
	using (organisation = kring.organisation() and kring.person() = any (coming));

-- Which guests and children the board names, and who keeps it: by number.
create policy phone on kring.circle_guests for select to kring_reader
	using (organisation = kring.organisation() and kring.answers_in(circle));
create policy phone on kring.circle_children for select to kring_reader
	using (organisation = kring.organisation() and kring.answers_in(circle));
create policy phone on kring.circle_keepers for select to kring_reader
	using (organisation = kring.organisation() and kring.answers_in(circle));

-- By name: who comes from elsewhere, and nobody else who looks after these children; the children; and who keeps the board.
create policy phone on kring.guests for select to kring_reader
	using (organisation = kring.organisation() and sort <> 'guardian' and (select kring.answers()) and exists (
		select from kring.circle_guests c where c.organisation = guests.organisation and c.guest = guests.id
		and kring.answers_in(c.circle)));
create policy phone on kring.people for select to kring_reader
	using (organisation = kring.organisation() and (select kring.answers()) and (
		kind = 'pupil' and exists (select from kring.circle_children c where c.organisation = people.organisation
			and c.child = people.id and kring.answers_in(c.circle))
		or kind = 'staff' and exists (select from kring.circle_keepers k where k.organisation = people.organisation
			and k.person = people.id and kring.answers_in(k.circle))));

-- That the board was opened, and by whom; never that someone wrote there.
create policy phone on kring.audit for select to kring_reader
	using (organisation = kring.organisation() and kind = 'circle' and act in ('opened', 'resumed')
		and (select kring.answers()) and kring.answers_in(stream));
