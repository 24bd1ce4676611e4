-- The team: a group of everyone who works there, with a board of its own.
alter table kring.groups drop constraint groups_kind_check;
alter table kring.groups add check (kind in ('home', 'mixed', 'team'));
alter table kring.members drop constraint members_role_check;
alter table kring.members add check (role in ('pupil', 'teacher', 'assistant', 'trainee', 'screen', 'member'));

-- Who is of the team works here.
create or replace function kring.works_here() returns boolean language sql stable as $$
	select exists (select from kring.appointments a
			where a.organisation = kring.organisation() and a.person = kring.person())
		or exists (select from kring.members m
			where m.organisation = kring.organisation() and m.person = kring.person()
				and m.role in ('teacher', 'assistant', 'trainee', 'member'))
$$;
