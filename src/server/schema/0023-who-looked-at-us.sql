-- A guardian on their own phone asks who looked: at the board of their family, at its texts and papers, and at what their
-- child said. Of other guardians nothing, and of a concern nothing: neither is of these kinds.

-- The stream of what a child says, as src/voices/stream-of.ts makes it.
create function kring.voice_of(child uuid) returns uuid language sql immutable as
	$$ select overlay(child::text placing
		translate(substr(child::text, 20, 1), '0123456789abcdef', '89abcdef01234567') from 20 for 1)::uuid $$;
grant execute on function kring.voice_of(uuid) to kring_reader;

drop policy phone on kring.audit;
create policy phone on kring.audit for select to kring_reader
	using (organisation = kring.organisation() and act in ('opened', 'resumed') and (select kring.answers()) and (
		kind in ('circle', 'circle-texts', 'circle-paper', 'guest-actions', 'guest-paper') and kring.answers_in(stream)
		-- at this device itself
		or kind in ('guardian-texts', 'guardian-paper') and actor = kring.person()
		or kind in ('voice', 'voice-paper', 'voice-file') and exists (select from kring.circle_children c
			where c.organisation = audit.organisation and kring.answers_in(c.circle)
			and (stream = kring.voice_of(c.child) or c.child = any (about)))));

-- By name: an ib'er who read what a child of theirs said.
create policy phone_voice on kring.people for select to kring_reader
	using (organisation = kring.organisation() and kind = 'staff' and (select kring.answers()) and id in (
		select a.actor from kring.audit a where a.organisation = kring.organisation()
		and a.kind in ('voice', 'voice-paper', 'voice-file') and a.act in ('opened', 'resumed') and a.actor <> kring.person()));
