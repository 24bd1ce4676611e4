-- Each kind of stream is for exactly those who may hear it: a school's own stream for who keeps it in order, faces with
-- names for the class itself and not for who looks along. So that PostgreSQL alone holds back the rest (K6, K7).
alter table kring.streams no force row level security;
alter table kring.hearers no force row level security;
alter table kring.members no force row level security;
update kring.streams set audience = 'office' where kind = 'school';
update kring.streams set audience = 'class:' || substr(audience, length('group:') + 1)
	where kind = 'revealed' and audience like 'group:%';
insert into kring.hearers (organisation, audience, person)
	select organisation, 'class:' || group_id, person from kring.members
	on conflict do nothing;
alter table kring.streams force row level security;
alter table kring.hearers force row level security;
alter table kring.members force row level security;
