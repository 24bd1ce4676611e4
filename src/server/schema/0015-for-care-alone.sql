-- What tells of a family is read by who hears of care, and by no other keeper: whom a row of the audit is about, a hold on
-- a household, and about which guardian something is asked. And who let whom in is known for a while.

-- Whom a row of the audit is about that tells of a family. The hash of the row covers it, wherever it lies; with the
-- month it goes.
create table kring.audit_about (
	organisation text not null,
	month text not null,
	position integer not null,
	about uuid[] not null,
	primary key (organisation, month, position)
);

-- About which guardian a request is. The log has the number of the request, and of the guardian nothing.
create table kring.guardian_requests (
	organisation text not null,
	request uuid not null,
	guardian uuid not null,
	wish text not null check (wish in ('export', 'erase')),
	primary key (organisation, request),
	unique (organisation, guardian, wish),
	foreign key (organisation, guardian) references kring.guardians (organisation, id) on delete cascade
);

-- Who let whom in: made them ib'er, directeur or beheerder (`role`), or said where the letter goes that lets them in.
create table kring.let_in (
	organisation text not null references kring.organisations,
	id uuid not null,
	person uuid not null,
	by uuid not null,
	role text check (role in ('coordinator', 'principal', 'administrator')),
	at timestamptz not null,
	primary key (organisation, id)
);

do $$
declare t regclass;
begin
	foreach t in array array['kring.audit_about', 'kring.guardian_requests', 'kring.let_in']::regclass[]
	loop
		execute format('alter table %s enable row level security', t);
		execute format('alter table %s force row level security', t);
		execute format('grant select on %s to kring_reader', t);
	end loop;
end $$;

-- As the audit itself: written and read, never changed; only what is over goes.
create policy pipe_reads on kring.audit_about for select to kring_pipe using (organisation = kring.organisation());
create policy pipe_writes on kring.audit_about for insert to kring_pipe with check (organisation = kring.organisation());
create policy care on kring.audit_about for select to kring_reader
	using (organisation = kring.organisation() and (select kring.hears_care()) and (select kring.reads_audit()));
create policy pipe_forgets on kring.audit_about for delete to kring_pipe
	using (organisation = kring.organisation() and kring.audit_is_over(month));
grant select, insert, delete on kring.audit_about to kring_pipe;

create policy pipe on kring.guardian_requests to kring_pipe
	using (organisation = kring.organisation()) with check (organisation = kring.organisation());
create policy care on kring.guardian_requests for select to kring_reader
	using (organisation = kring.organisation() and kring.hears_care());
grant select, insert, delete on kring.guardian_requests to kring_pipe;

create policy pipe on kring.let_in to kring_pipe
	using (organisation = kring.organisation()) with check (organisation = kring.organisation());
create policy keepers on kring.let_in for select to kring_reader
	using (organisation = kring.organisation() and role is not null and kring.hears_keepers());
grant select, insert, delete on kring.let_in to kring_pipe;

-- Of a household only who hears of care learns that it must stay, and why.
drop policy keepers on kring.holds;
create policy keepers on kring.holds for select to kring_reader
	using (organisation = kring.organisation() and kring.hears_keepers() and (household is null or kring.hears_care()));

-- What was there before is moved to where it is read by care alone. A row of the audit says what it said, in its place in
-- the chain. Of what the log of holds and requests says of a family the number goes, which its register has: the only
-- time that something in the log is written otherwise than it was.
alter table kring.audit no force row level security;
alter table kring.audit_about no force row level security;
alter table kring.guardians no force row level security;
alter table kring.guardian_requests no force row level security;
alter table kring.streams no force row level security;
alter table kring.events no force row level security;

insert into kring.audit_about (organisation, month, position, about)
	select organisation, month, position, about from kring.audit a
	where about is not null and (kind in ('households', 'circle', 'together', 'adults') or exists (
		select from kring.guardians g where g.organisation = a.organisation and g.id = any (a.about)));
update kring.audit a set about = null where about is not null and exists (
	select from kring.audit_about c where (c.organisation, c.month, c.position) = (a.organisation, a.month, a.position));

-- only what is of this stream is read as what it is: other words are sealed
create temporary table said as with told as materialized (
		select e.organisation, e.position, e.body from kring.events e
		join kring.streams s on s.organisation = e.organisation and s.id = e.stream and s.kind = 'retention'
		where e.body is not null)
	select organisation, position, body::jsonb as body from told;
insert into kring.guardian_requests (organisation, request, guardian, wish)
	select distinct on (e.organisation, g.id, e.body ->> 'wish')
		e.organisation, (e.body ->> 'request')::uuid, g.id, e.body ->> 'wish'
	from said e join kring.guardians g on g.organisation = e.organisation and g.id::text = e.body ->> 'person'
	where e.body ->> 'type' = 'request-asked' and not exists (
		select from said o where o.organisation = e.organisation and o.body ->> 'request' = e.body ->> 'request'
			and o.body ->> 'type' in ('request-withdrawn', 'request-ended'))
	order by e.organisation, g.id, e.body ->> 'wish', e.position desc;
update kring.events e set body = (s.body #- '{on,id}')::text from said s
	where s.organisation = e.organisation and s.position = e.position
	and s.body ->> 'type' = 'hold-set' and s.body #>> '{on,is}' = 'household';
update kring.events e set body = jsonb_set(s.body, '{person}', 'null')::text from said s
	where s.organisation = e.organisation and s.position = e.position and s.body ->> 'type' = 'request-asked'
	and exists (select from kring.guardians g where g.organisation = s.organisation and g.id::text = s.body ->> 'person');
drop table said;

alter table kring.audit force row level security;
alter table kring.audit_about force row level security;
alter table kring.guardians force row level security;
alter table kring.guardian_requests force row level security;
alter table kring.streams force row level security;
alter table kring.events force row level security;
