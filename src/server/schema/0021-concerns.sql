-- *Ik maak me zorgen*: that somebody did, and that it was recorded elsewhere. And who looks along on a family's board for an
-- hour, in the place of an ib'er who is not there.

-- The aandachtsfunctionaris: an appointment like others.
alter table kring.appointments drop constraint appointments_role_check;
alter table kring.appointments
	add constraint appointments_role_check check (role in ('coordinator', 'principal', 'administrator', 'coach', 'trainer',
		'swv-staff', 'safeguarding-lead'));

-- Who is ib'er by now hears of concerns.
alter table kring.hearers no force row level security;
alter table kring.appointments no force row level security;
insert into kring.hearers (organisation, audience, person)
	select organisation, 'concerns', person from kring.appointments where role = 'coordinator'
	on conflict do nothing;
alter table kring.hearers force row level security;
alter table kring.appointments force row level security;

-- What stays of a concern: that it was signalled, by whom and when, and that it was recorded elsewhere. Whose words they
-- were is here while they wait to be read, so that their name can be told; after that nothing of a child is.
create table kring.concerns (
	organisation text not null,
	-- the stream bears the same name
	id uuid not null,
	raised_by uuid,
	raised_at timestamptz not null,
	about uuid,
	recorded_by uuid,
	recorded_at timestamptz,
	primary key (organisation, id),
	check (recorded_at is null or about is null),
	foreign key (organisation, id) references kring.streams (organisation, id),
	foreign key (organisation, raised_by) references kring.people (organisation, id) on delete set null (raised_by),
	foreign key (organisation, about) references kring.people (organisation, id) on delete set null (about),
	foreign key (organisation, recorded_by) references kring.people (organisation, id) on delete set null (recorded_by)
);
create index on kring.concerns (organisation, about);

-- Someone who is no keeper of a family's board and asked to look: waits, is let in or not, and is out again by `until`.
create table kring.replacements (
	organisation text not null,
	-- the stream bears the same name
	id uuid not null,
	circle uuid not null,
	person uuid not null,
	kind text not null default 'staff' check (kind = 'staff'),
	reason text not null check (reason in ('ill', 'leave', 'left', 'urgent')),
	state text not null check (state in ('waiting', 'open', 'closed', 'refused')),
	asked_at timestamptz not null,
	-- who let them in before the wait was over; nobody, when it was over
	second uuid,
	opened_at timestamptz,
	until timestamptz,
	primary key (organisation, id),
	check ((state in ('open', 'closed')) = (until is not null)),
	foreign key (organisation, id) references kring.streams (organisation, id),
	foreign key (organisation, circle) references kring.circles (organisation, id) on delete cascade,
	foreign key (organisation, person, kind) references kring.people (organisation, id, kind) on delete cascade,
	foreign key (organisation, second) references kring.people (organisation, id) on delete set null (second)
);
create index on kring.replacements (organisation, circle);
create index on kring.replacements (organisation, person);

-- Whether the one who reads hears of concerns; whether they may say yes to who asks to look. Of appointments they see
-- their own. Asked as `(select …)`, once for a query.
create function kring.hears_concerns() returns boolean language sql stable as
	$$ select exists (select from kring.hearers h
		where h.organisation = kring.organisation() and h.person = kring.person() and h.audience = 'concerns') $$;
create function kring.may_let_look() returns boolean language sql stable as
	$$ select exists (select from kring.appointments a where a.organisation = kring.organisation()
		and a.person = kring.person() and a.role in ('coordinator', 'principal')) $$;
grant execute on function kring.hears_concerns(), kring.may_let_look() to kring_reader;

do $$
declare t regclass;
begin
	foreach t in array array['kring.concerns', 'kring.replacements']::regclass[]
	loop
		execute format('alter table %s enable row level security', t);
		execute format('alter table %s force row level security', t);
		execute format('create policy pipe on %s to kring_pipe
			using (organisation = kring.organisation()) with check (organisation = kring.organisation())', t);
		execute format('grant select, insert, update, delete on %s to kring_pipe', t);
		execute format('grant select on %s to kring_reader', t);
	end loop;
end $$;

-- For whom they are; and of one's own that it was passed on.
create policy concerns on kring.concerns for select to kring_reader
	using (organisation = kring.organisation() and ((select kring.hears_concerns()) or raised_by = kring.person()));
create policy concerns on kring.people for select to kring_reader
	using (organisation = kring.organisation() and (select kring.hears_concerns()) and exists (
		select from kring.concerns c where c.organisation = people.organisation and c.about = people.id));

-- Who asked; whoever keeps that family's board; and who may say yes or no.
create policy own on kring.replacements for select to kring_reader
	using (organisation = kring.organisation() and person = kring.person());
create policy keeper on kring.replacements for select to kring_reader
	using (organisation = kring.organisation() and kring.keeps(circle));
create policy offices on kring.replacements for select to kring_reader
	using (organisation = kring.organisation() and (select kring.may_let_look()));

-- A guardian on their own phone: who looked along on the board of their family, by name.
create policy phone on kring.replacements for select to kring_reader
	using (organisation = kring.organisation() and state in ('open', 'closed') and kring.answers_in(circle));
create policy phone_replacement on kring.people for select to kring_reader
	using (organisation = kring.organisation() and kind = 'staff' and (select kring.answers()) and exists (
		select from kring.replacements r where r.organisation = people.organisation and r.person = people.id
		and r.state in ('open', 'closed') and kring.answers_in(r.circle)));
