-- What a school calls its forms of meeting, and how long their parts take, in place of those that come with Kring.
create table kring.meeting_forms (
	organisation text not null references kring.organisations,
	form text not null,
	name text not null,
	-- by part; a part that is not here is not held
	minutes jsonb not null,
	primary key (organisation, form)
);
alter table kring.meeting_forms enable row level security;
alter table kring.meeting_forms force row level security;
create policy pipe on kring.meeting_forms to kring_pipe
	using (organisation = kring.organisation()) with check (organisation = kring.organisation());
grant select, insert, update, delete on kring.meeting_forms to kring_pipe;
grant select on kring.meeting_forms to kring_reader;

-- They are for who keeps the school in order: beheerder and ib'er.
create policy office on kring.meeting_forms for select to kring_reader
	using (organisation = kring.organisation() and (select kring.in_office()));
