-- Who is of a team hears what its people hear and no screen, and what is their own alone; who looks along everywhere, the
-- first. For those who are there already.
insert into kring.hearers (organisation, audience, person)
	select m.organisation, audience, m.person from kring.members m
	join kring.people p on p.organisation = m.organisation and p.id = m.person and p.left_on is null
	cross join lateral (values ('members:' || m.group_id), ('own:' || m.person)) heard (audience)
	where m.role = 'member'
	union
	select a.organisation, 'members:' || g.id, a.person from kring.appointments a
	join kring.people p on p.organisation = a.organisation and p.id = a.person and p.left_on is null
	join kring.groups g on g.organisation = a.organisation
	where a.role = 'coordinator'
	on conflict do nothing;
