-- What must happen by itself, and when: one row for a stream, kept by the pipe. No words, no names.
create table kring.due (
	organisation text not null,
	stream uuid not null,
	at timestamptz not null,
	primary key (organisation, stream),
	foreign key (organisation, stream) references kring.streams (organisation, id)
);
create index on kring.due (at);

alter table kring.due enable row level security;
alter table kring.due force row level security;
create policy pipe on kring.due to kring_pipe
	using (organisation = kring.organisation()) with check (organisation = kring.organisation());

-- The clock asks which organisations have something due, and reads nothing else. Unset, the setting matches nothing.
create policy clock on kring.due for select to kring_reader using (current_setting('app.clock', true) = 'due');

grant select, insert, update, delete on kring.due to kring_pipe;
grant select on kring.due to kring_reader;
