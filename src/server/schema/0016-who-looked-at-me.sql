-- Who works in a school asks of themselves who looked: the rows of what they did and of what was done about them, and
-- the names of who works there beside them. Nothing of what is about others.

-- Whether the one who reads works here: holds a task in the school, or in a group. Asked as `(select …)`, once for a query.
create function kring.works_here() returns boolean language sql stable as $$
	select exists (select from kring.appointments a
			where a.organisation = kring.organisation() and a.person = kring.person())
		or exists (select from kring.members m
			where m.organisation = kring.organisation() and m.person = kring.person()
				and m.role in ('teacher', 'assistant', 'trainee'))
$$;
grant execute on function kring.works_here() to kring_reader;

create policy own on kring.audit for select to kring_reader
	using (organisation = kring.organisation() and (select kring.works_here())
		and (actor = kring.person() or kring.person() = any (about)));

create policy colleagues on kring.people for select to kring_reader
	using (organisation = kring.organisation() and kind = 'staff' and (select kring.works_here()));
