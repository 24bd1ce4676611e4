-- The audit: who wrote, who looked (K15). One row for each accepted command, and for the opening, resuming and end of a
-- confidential stream. Who, when, which act, on what; never a word. Each row is tied by `hash` to the one before it.
-- `month` is the chain it is in: that of `at`, or a later one that had already begun.

create table kring.audit (
	organisation text not null,
	month text not null check (length(month) = 7),
	position integer not null,
	at timestamptz not null,
	-- nothing, where nobody may know who wrote
	actor uuid,
	device uuid,
	-- names of ours: no room for a sentence. A pattern would cost a tenth of the row once more.
	act text not null check (length(act) <= 40 and strpos(act, ' ') = 0),
	kind text not null check (length(kind) <= 40 and strpos(kind, ' ') = 0),
	stream uuid,
	group_id uuid,
	-- whom it is about, in order
	about uuid[],
	-- of an end: how often the reader came back within a moment
	times integer not null default 0,
	hash bytea not null,
	primary key (organisation, month, position)
);

-- Where the chain stands now, in the row that each command locks: the month that goes on, its rows and its last hash.
alter table kring.organisations
	add column audit_month text,
	add column audit_rows integer not null default 0,
	add column audit_hash bytea;

-- How each month that was left ended: how many rows, and the last hash. It stays when the rows of the month have gone.
-- The month that goes on is here too, from its first rows; how far it is the organisation's row says.
create table kring.audit_months (
	organisation text not null references kring.organisations,
	month text not null check (month ~ '^\d{4}-\d{2}$'),
	rows integer not null,
	hash bytea not null,
	primary key (organisation, month)
);

-- A month is kept for two whole years after its last day.
create function kring.audit_is_over(month text) returns boolean language sql stable as
	$$ select (month || '-01')::date + interval '1 month' + interval '2 years' <= now() $$;

-- Who may read the audit of their own school. Asked as `(select …)`: once for a query, not for each row.
create function kring.reads_audit() returns boolean language sql stable as $$
	select exists (select from kring.appointments a where a.organisation = kring.organisation()
		and a.person = kring.person() and a.role in ('coordinator', 'principal', 'administrator'))
$$;

do $$
declare t regclass;
begin
	foreach t in array array['kring.audit', 'kring.audit_months']::regclass[]
	loop
		execute format('alter table %s enable row level security', t);
		execute format('alter table %s force row level security', t);
	end loop;
end $$;

-- Rows are written and read, never changed; only what is over goes.
create policy pipe_reads on kring.audit for select to kring_pipe using (organisation = kring.organisation());
create policy pipe_writes on kring.audit for insert to kring_pipe with check (organisation = kring.organisation());
create policy pipe_forgets on kring.audit for delete to kring_pipe
	using (organisation = kring.organisation() and kring.audit_is_over(month));
create policy reader on kring.audit for select to kring_reader
	using (organisation = kring.organisation() and (select kring.reads_audit()));

create policy pipe_reads on kring.audit_months for select to kring_pipe using (organisation = kring.organisation());
create policy pipe_begins on kring.audit_months for insert to kring_pipe with check (organisation = kring.organisation());
create policy pipe_goes_on on kring.audit_months for update to kring_pipe using (organisation = kring.organisation());
-- The clock asks in which organisations a month is over: ids and moments.
create policy clock on kring.audit_months for select to kring_reader using (current_setting('app.clock', true) = 'due');

-- Who reads the audit reads in the registers who and where it was.
create policy who_reads_audit on kring.people for select to kring_reader
	using (organisation = kring.organisation() and (select kring.reads_audit()));
create policy who_reads_audit on kring.groups for select to kring_reader
	using (organisation = kring.organisation() and (select kring.reads_audit()));

grant execute on function kring.audit_is_over(text), kring.reads_audit() to kring_pipe, kring_reader;
grant select, insert, delete on kring.audit to kring_pipe;
grant select, insert on kring.audit_months to kring_pipe;
grant update (rows, hash) on kring.audit_months to kring_pipe;
grant select on kring.audit, kring.audit_months to kring_reader;
