-- What was erased, so that restoring an older backup erases it again: ids and numbers, never words. It lies with the
-- keys and goes along with their backup, which is thrown away sooner than that of the data (K13).
create table keys.erasures (
	organisation text not null,
	id uuid not null default gen_random_uuid(),
	at timestamptz not null,
	-- a stream that lost all its words, or, with `versions`, these of its events; a command tells an event from one that
	-- came in its place after an older backup was restored
	stream uuid,
	versions integer[],
	commands uuid[],
	-- people whose rows in registers are gone
	persons uuid[],
	primary key (organisation, id),
	check ((stream is null) <> (persons is null)),
	check ((versions is null) = (commands is null) and (versions is null or stream is not null))
);
create index on keys.erasures (organisation, at);

alter table keys.erasures enable row level security;
alter table keys.erasures force row level security;
create policy pipe on keys.erasures to kring_pipe
	using (organisation = kring.organisation()) with check (organisation = kring.organisation());
grant select, insert, delete on keys.erasures to kring_pipe;

-- Which restore of a backup this log comes from; a node that remembers another one starts anew.
alter table kring.organisations add column restored uuid;
