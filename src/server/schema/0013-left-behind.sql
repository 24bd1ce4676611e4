-- What someone has open now of what is confidential (K15): written with the row of the audit that says so, gone with the
-- row that tells its end. What a Kring leaves here that is killed gets its end afterwards. Ids and moments; never a word.
create table kring.openings (
	organisation text not null references kring.organisations,
	id uuid not null,
	actor uuid not null,
	device uuid,
	kind text not null,
	stream uuid not null,
	group_id uuid,
	-- when it was last known to be open
	seen timestamptz not null,
	primary key (organisation, id)
);

alter table kring.openings enable row level security;
alter table kring.openings force row level security;

create policy pipe on kring.openings to kring_pipe
	using (organisation = kring.organisation()) with check (organisation = kring.organisation());

grant select, insert, delete on kring.openings to kring_pipe;
grant update (seen) on kring.openings to kring_pipe;

-- What PostgreSQL writes down of a column to plan its questions would outlive who it is about. Of words it knows nothing.
alter table kring.people alter given_name set statistics 0, alter family_name set statistics 0;
alter table kring.guardians alter given_name set statistics 0, alter family_name set statistics 0,
	alter email set statistics 0, alter phone set statistics 0;
alter table kring.safe_contacts alter words set statistics 0;
alter table kring.addresses alter email set statistics 0;
alter table kring.invitations alter email set statistics 0;
alter table kring.roster_people alter key set statistics 0;
alter table kring.holds alter why set statistics 0;
alter table kring.events alter body set statistics 0;
alter table identity."user" alter name set statistics 0, alter email set statistics 0;
alter table identity.mailbox alter recipient set statistics 0, alter subject set statistics 0, alter body set statistics 0;
