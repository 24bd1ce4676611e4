-- Which stream is the second part of a meeting, and who is asked for it, each in a table with a policy of its own; and who
-- sits where. By the row of a meeting whoever sat in its room read all of that: also a child, and a guest of the first part
-- alone. Both tables say of which board the meeting is: a policy that asked the meeting would be asked back by it.

create table kring.second_parts (
	organisation text not null,
	meeting uuid not null,
	stream uuid not null,
	primary key (organisation, meeting),
	foreign key (organisation, meeting) references kring.meetings (organisation, id) on delete cascade
);
create table kring.meeting_guests (
	organisation text not null,
	meeting uuid not null,
	circle uuid not null,
	guest uuid not null,
	primary key (organisation, meeting, guest),
	foreign key (organisation, meeting) references kring.meetings (organisation, id) on delete cascade,
	foreign key (organisation, guest) references kring.guests (organisation, id) on delete cascade
);
create index on kring.meeting_guests (organisation, guest);

alter table kring.meetings no force row level security;
alter table kring.guests no force row level security;
insert into kring.second_parts (organisation, meeting, stream) select organisation, id, adults from kring.meetings;
insert into kring.meeting_guests (organisation, meeting, circle, guest)
	select distinct m.organisation, m.id, m.circle, g.id from kring.meetings m
	join kring.guests g on g.organisation = m.organisation and g.id = any (m.coming);
alter table kring.meetings force row level security;
alter table kring.guests force row level security;

drop policy own on kring.meetings;
alter table kring.meetings drop column adults, drop column coming;

do $$
declare t regclass;
begin
	foreach t in array array['kring.second_parts', 'kring.meeting_guests']::regclass[]
	loop
		execute format('alter table %s enable row level security', t);
		execute format('alter table %s force row level security', t);
		execute format('create policy pipe on %s to kring_pipe
			using (organisation = kring.organisation()) with check (organisation = kring.organisation())', t);
		execute format('grant select, insert, update, delete on %s to kring_pipe', t);
		execute format('grant select on %s to kring_reader', t);
	end loop;
end $$;

-- Who hears the second part by the policy table: who keeps the board, and who was ticked behind the door.
create function kring.hears_second_part(meeting uuid) returns boolean language sql stable as
	$$ select exists (select from kring.hearers h where h.organisation = kring.organisation()
		and h.person = kring.person() and h.audience = 'adults:' || meeting) $$;
grant execute on function kring.hears_second_part(uuid) to kring_reader;
create policy second_part on kring.second_parts for select to kring_reader
	using (organisation = kring.organisation() and kring.hears_second_part(meeting));

-- Who comes: for who hears the board, and of themselves each guest. A guest finds the meeting itself by that.
create policy keeper on kring.meeting_guests for select to kring_reader
	using (organisation = kring.organisation() and kring.keeps(circle));
create policy own on kring.meeting_guests for select to kring_reader
	using (organisation = kring.organisation() and guest = kring.person());
create policy own on kring.meetings for select to kring_reader
	using (organisation = kring.organisation() and id in (select g.meeting from kring.meeting_guests g
		where g.organisation = kring.organisation() and g.guest = kring.person()));

-- Who sits where: for who keeps the board and leads the room. A seat finds itself and no other: who is in the room it hears
-- from the part it sits in, by name from the house.
drop policy room on kring.seats;
create policy keeper on kring.seats for select to kring_reader
	using (organisation = kring.organisation() and kring.sits_in(meeting) and exists (select from kring.meetings m
		where m.organisation = seats.organisation and m.id = seats.meeting and kring.keeps(m.circle)));
create policy self on kring.seats for select to kring_reader
	using (organisation = kring.organisation() and id = kring.person());
drop policy room on kring.guests;
