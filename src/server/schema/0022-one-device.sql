-- A guest sits at one device, and the codes of a link are not tried for ever.

-- A replaced link leaves no other seat: the newest stays.
delete from kring.hearers h using kring.seats s, kring.seats newer
	where s.organisation = newer.organisation and s.meeting = newer.meeting and s.guest = newer.guest and s.id < newer.id
	and h.organisation = s.organisation and h.person = s.id;
delete from kring.seats s using kring.seats newer
	where s.organisation = newer.organisation and s.meeting = newer.meeting and s.guest = newer.guest and s.id < newer.id;
create unique index one_device_in_a_room on kring.seats (organisation, meeting, guest) where guest is not null;

-- Over all codes of one link: how many wrong ones were typed, and how many codes its holder asked.
alter table kring.guest_links add column wrong smallint not null default 0, add column asked smallint not null default 0;

-- The number of a child's voice is as unknown to who may not hear it as any other stream of a kind they did not mean.
create or replace function kring.leaves_voices_free() returns trigger language plpgsql as $$
begin
	if new.kind <> 'voice' and exists (select from kring.people p where p.organisation = new.organisation
		and p.kind = 'pupil' and p.id = overlay(new.id::text placing
			translate(substr(new.id::text, 20, 1), '0123456789abcdef', '89abcdef01234567') from 20 for 1)::uuid)
	then raise exception using errcode = 'KR404', message = 'this number is that of a child''s voice';
	end if;
	return new;
end $$;
