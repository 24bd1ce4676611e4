-- The voice of the child: which wishes wait to be weighed or told back, of whom, and since when. A list (K11): what a child
-- said, and why it was not taken over, is in the log alone, sealed. Who hears `care`, the ib'er, reads it.
create table kring.wishes (
	organisation text not null,
	stream uuid not null,
	id uuid not null,
	child uuid not null,
	kind text not null default 'pupil' check (kind = 'pupil'),
	stage text not null check (stage in ('declined', 'to-weigh', 'to-tell', 'told')),
	influence text check (influence in ('taken-over', 'partly', 'not')),
	own boolean not null,
	school_year text not null,
	due_on date not null,
	primary key (organisation, stream, id),
	-- PostgreSQL knows that it is a pupil of that school
	foreign key (organisation, child, kind) references kring.people (organisation, id, kind)
);
create index on kring.wishes (organisation, child);
create index on kring.wishes (organisation, stage, due_on);

alter table kring.wishes enable row level security;
alter table kring.wishes force row level security;
create policy pipe on kring.wishes to kring_pipe
	using (organisation = kring.organisation()) with check (organisation = kring.organisation());
create policy care on kring.wishes for select to kring_reader
	using (organisation = kring.organisation() and kring.hears_care());
grant select, insert, update, delete on kring.wishes to kring_pipe;
grant select on kring.wishes to kring_reader;

-- The stream of a child's voice bears a number made from the child's own (src/voices/stream-of.ts), which whoever knows the
-- child could make too. No other stream takes it: else a meeting could not end that has something to keep there.
create function kring.leaves_voices_free() returns trigger language plpgsql as $$
begin
	if new.kind <> 'voice' and exists (select from kring.people p where p.organisation = new.organisation
		and p.kind = 'pupil' and p.id = overlay(new.id::text placing
			translate(substr(new.id::text, 20, 1), '0123456789abcdef', '89abcdef01234567') from 20 for 1)::uuid)
	then raise foreign_key_violation using message = 'this number is that of a child''s voice';
	end if;
	return new;
end $$;
create trigger leaves_voices_free before insert on kring.streams
	for each row execute function kring.leaves_voices_free();
