-- The voice of the pupil: what classes of a school were asked and answered, what was done with it, and what most of a class
-- noticed of that. A list (K11): no child, no answer, no teacher, and nothing that a teacher asked about the own lessons.
create table kring.pupil_voice (
	organisation text not null,
	stream uuid not null,
	id uuid not null,
	group_id uuid not null,
	day date not null,
	question text not null,
	about_support boolean not null,
	done text,
	noticed text check (noticed in ('yes', 'a-bit', 'not-yet', 'differs')),
	primary key (organisation, stream, id, group_id),
	foreign key (organisation, group_id) references kring.groups (organisation, id)
);
create index on kring.pupil_voice (organisation, group_id);

alter table kring.pupil_voice enable row level security;
alter table kring.pupil_voice force row level security;
create policy pipe on kring.pupil_voice to kring_pipe
	using (organisation = kring.organisation()) with check (organisation = kring.organisation());
-- For who minds the whole school: the directeur and the ib'er.
create policy minders on kring.pupil_voice for select to kring_reader
	using (organisation = kring.organisation() and exists (
		select from kring.appointments a where a.organisation = pupil_voice.organisation and a.person = kring.person()
			and a.role in ('principal', 'coordinator')));
grant select, insert, update, delete on kring.pupil_voice to kring_pipe;
grant select on kring.pupil_voice to kring_reader;
