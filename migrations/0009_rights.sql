-- Who may see what. What `src/rights` says is held here a second time, by row-level security: whoever reads does so as a
-- role that owns nothing, and sees the rows that the settings of its transaction let it see. See docs/decisions/0021.

-- Who keeps a body's records, who reads its adjusted minutes, and whether its members get them for adjustment.
alter table body add column host_id uuid references organisation;
alter table body add column minutes_readers text not null default 'internal' check (minutes_readers in ('internal', 'members'));
alter table body add column is_sent_to_members boolean not null default false;

-- How far a meeting's minutes have come, and when they first could be read outside the authority that wrote them.
alter table meeting add column minutes_state text not null default 'adjusted'
  check (minutes_state in ('draft', 'circulated', 'adjusted', 'published'));
alter table meeting add column reached_others_at timestamptz;
create index meeting_guarded on meeting (collaboration_id) where minutes_state in ('draft', 'circulated');

-- Whom the minutes name as their adjusters (justerare), kept by the database: those read them before they are adjusted.
alter table meeting add column adjuster_ids uuid[] not null default '{}';
create function adjusters_of_meeting() returns trigger language plpgsql as $$
begin
  update meeting set adjuster_ids = array(
      select distinct person_id from attendance where meeting_id = meeting.id and 'adjuster' = any(roles) order by 1)
    where id in (case when tg_op <> 'DELETE' then new.meeting_id end, case when tg_op <> 'INSERT' then old.meeting_id end)
      and ('adjuster' = any(case when tg_op <> 'DELETE' then new.roles end)
        or 'adjuster' = any(case when tg_op <> 'INSERT' then old.roles end));
  return null;
end $$;
create trigger adjusters_of_meeting after insert or delete or update of person_id, roles on attendance
  for each row execute function adjusters_of_meeting();
update meeting set adjuster_ids = array(
  select distinct person_id from attendance where meeting_id = meeting.id and 'adjuster' = any(roles) order by 1);

-- Offices (befattningar) in organisations: who registers and keeps its records, and who lets its people in.
create table office (
  id uuid primary key,
  collaboration_id uuid not null references collaboration,
  organisation_id uuid not null references organisation,
  person_id uuid not null,
  kind text not null check (kind in ('registrar', 'archivist', 'localAdministrator')),
  valid daterange not null default '(,)',
  foreign key (collaboration_id, person_id) references person (collaboration_id, id)
);
create index office_person on office (person_id);

-- An account that administers the installation. It sees no content by that.
alter table account add column is_administrator boolean not null default false;

-- How far minutes reach is one id, and every row of them has it: the meeting's own until they are adjusted, then the
-- body's or the collaboration's, and at last everybody's. Whoever holds the id reads the row. Kept by the database.
alter table meeting add column reach uuid;
create function reach_of_meeting() returns trigger language plpgsql as $$
begin
  new.reach := case
    when new.minutes_state = 'published' then '00000000-0000-0000-0000-000000000000'
    when new.minutes_state in ('draft', 'circulated') then new.id
    when (select minutes_readers from body where id = new.body_id) = 'members' then new.body_id
    else new.collaboration_id end;
  return new;
end $$;
create trigger reach_of_meeting before insert or update of minutes_state, body_id, reach on meeting
  for each row execute function reach_of_meeting();
create function reach_of_body() returns trigger language plpgsql as $$
begin
  update meeting set reach = null where body_id = new.id;
  return null;
end $$;
create trigger reach_of_body after update of minutes_readers on body for each row
  when (old.minutes_readers <> new.minutes_readers) execute function reach_of_body();
update meeting set reach = null;

-- A document in review reaches nobody but the secretariat; a confirmed one as far as its meeting.
alter table document add column reach uuid;
create function reach_of_document() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (old.document_id, old.reach) is not distinct from (new.document_id, new.reach) then return null; end if;
  if tg_op = 'UPDATE' and old.document_id is distinct from new.document_id then
    update document set reach = null where id = old.document_id;
  end if;
  update document set reach = new.reach where id = new.document_id and reach is distinct from new.reach;
  return null;
end $$;
-- A column that a trigger has set is not one that the statement names: so these are asked after every update.
create trigger reach_of_document after insert or update on meeting
  for each row execute function reach_of_document();
update document set reach = meeting.reach from meeting where meeting.document_id = document.id;

alter table clause add column collaboration_id uuid;
do $$
declare
  part text[];
begin
  -- Each table with what it is part of, and the column that says of which.
  foreach part slice 1 in array array[
    ['item', 'meeting', 'meeting_id'], ['decision', 'meeting', 'meeting_id'], ['assignment', 'meeting', 'meeting_id'],
    ['attendance', 'meeting', 'meeting_id'], ['mention', 'meeting', 'meeting_id'], ['handling', 'item', 'item_id'],
    ['clause', 'decision', 'decision_id'], ['adoption', 'decision', 'decision_id'],
    ['assignment_owner', 'assignment', 'assignment_id']
  ] loop
    execute format('alter table %I add column reach uuid', part[1]);
    execute format('update %1$I set reach = whole.reach%4$s from %2$I whole where whole.id = %1$I.%3$I',
      part[1], part[2], part[3], case when part[1] = 'clause' then ', collaboration_id = whole.collaboration_id' else '' end);
    execute format('create function %4$I() returns trigger language plpgsql as $f$ begin
      select reach%5$s into new.reach%6$s from %2$I where id = new.%3$I; return new; end $f$',
      part[1], part[2], part[3], 'reach_of_' || part[1],
      case when part[1] = 'clause' then ', collaboration_id' else '' end,
      case when part[1] = 'clause' then ', new.collaboration_id' else '' end);
    execute format('create trigger %4$I before insert or update of %3$I on %1$I for each row execute function %4$I()',
      part[1], part[2], part[3], 'reach_of_' || part[1]);
    execute format('create function %4$I() returns trigger language plpgsql as $f$ begin
      update %1$I set reach = new.reach where %3$I = new.id; return null; end $f$',
      part[1], part[2], part[3], part[2] || '_reaches_' || part[1]);
    execute format('create trigger %4$I after update on %2$I for each row
      when (old.reach is distinct from new.reach) execute function %4$I()',
      part[1], part[2], part[3], part[2] || '_reaches_' || part[1]);
  end loop;
end $$;

-- A step reaches as far as the minutes that tell of it; one that a person took, as far as the assignment.
alter table assignment_step add column reach uuid;
create function reach_of_step(step assignment_step) returns uuid language sql stable as $$
  select coalesce((select reach from meeting where id = step.meeting_id),
    (select reach from assignment where id = step.assignment_id))
$$;
create function reach_of_assignment_step() returns trigger language plpgsql as $$
begin
  new.reach := reach_of_step(new);
  return new;
end $$;
create trigger reach_of_assignment_step before insert or update of meeting_id, assignment_id, reach on assignment_step
  for each row execute function reach_of_assignment_step();
create function whole_reaches_step() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'meeting' then update assignment_step set reach = null where meeting_id = new.id;
  else update assignment_step set reach = null where assignment_id = new.id and meeting_id is null;
  end if;
  return null;
end $$;
create trigger meeting_reaches_step after update on meeting for each row
  when (old.reach is distinct from new.reach) execute function whole_reaches_step();
create trigger assignment_reaches_step after update on assignment for each row
  when (old.reach is distinct from new.reach) execute function whole_reaches_step();
create index assignment_step_of_meeting on assignment_step (meeting_id);
update assignment_step set reach = null;

-- What a document taught a matter to be called reaches as far as the document.
alter table matter_name add column reach uuid;
create function reach_of_matter_name() returns trigger language plpgsql as $$
begin
  new.reach := case when new.document_id is null then new.collaboration_id
    else (select reach from document where id = new.document_id) end;
  return new;
end $$;
create trigger reach_of_matter_name before insert or update of document_id, reach on matter_name
  for each row execute function reach_of_matter_name();
create function document_reaches_name() returns trigger language plpgsql as $$
begin
  update matter_name set reach = null where document_id = new.id;
  return null;
end $$;
create trigger document_reaches_name after update on document for each row
  when (old.reach is distinct from new.reach) execute function document_reaches_name();
create index matter_name_of_document on matter_name (document_id);
update matter_name set reach = null;

-- A matter is known to whoever reads any of its handlings, and one that was started by hand to the collaboration; a person
-- to whoever reads any minutes that name them, and one with a seat or an account to the collaboration.
alter table matter add column reaches uuid[] not null default '{}';
alter table person add column reaches uuid[] not null default '{}';
create function reaches_of_matter(wanted uuid, own uuid) returns uuid[] language sql stable as $$
  select array(select distinct reach from (
    select reach from handling where matter_id = wanted
    union all select own where not exists (select from handling where matter_id = wanted and linked = 'asFirst')
  ) known order by reach)
$$;
create function reaches_of_person(wanted uuid, own uuid) returns uuid[] language sql stable as $$
  select array(select distinct reach from (
    select reach from attendance where person_id = wanted
    union all select reach from assignment_owner where person_id = wanted
    union all select own where exists (select from seat_holder where person_id = wanted)
      or exists (select from account_person where collaboration_id = own and person_id = wanted)
      or not exists (select from attendance where person_id = wanted)
        and not exists (select from assignment_owner where person_id = wanted)
  ) known order by reach)
$$;
create function reach_at_first() returns trigger language plpgsql as $$
begin
  new.reaches := array[new.collaboration_id];
  return new;
end $$;
create trigger reach_at_first before insert on matter for each row execute function reach_at_first();
create trigger reach_at_first before insert on person for each row execute function reach_at_first();
create function matter_reached() returns trigger language plpgsql as $$
begin
  update matter set reaches = reaches_of_matter(id, collaboration_id)
    where id in (case when tg_op <> 'DELETE' then new.matter_id end, case when tg_op <> 'INSERT' then old.matter_id end)
      and reaches <> reaches_of_matter(id, collaboration_id);
  return null;
end $$;
create trigger matter_reached after insert or delete or update of item_id, matter_id, linked, reach on handling
  for each row execute function matter_reached();
create function person_reached() returns trigger language plpgsql as $$
begin
  -- Most people are known to the collaboration already, and stay so.
  if tg_op = 'INSERT' and exists (select from person
    where id = new.person_id and collaboration_id = any(reaches) and new.reach = collaboration_id) then
    return null;
  end if;
  update person set reaches = reaches_of_person(id, collaboration_id)
    where id in (case when tg_op <> 'DELETE' then new.person_id end, case when tg_op <> 'INSERT' then old.person_id end)
      and reaches <> reaches_of_person(id, collaboration_id);
  return null;
end $$;
create trigger person_reached after insert or delete or update of person_id, reach on attendance
  for each row execute function person_reached();
create trigger person_reached after insert or delete or update of person_id, reach on assignment_owner
  for each row execute function person_reached();
create function person_placed() returns trigger language plpgsql as $$
begin
  update person set reaches = reaches_of_person(id, collaboration_id)
    where id in (case when tg_op <> 'DELETE' then new.person_id end, case when tg_op <> 'INSERT' then old.person_id end)
      and reaches <> reaches_of_person(id, collaboration_id);
  return null;
end $$;
create trigger person_placed after insert or delete or update of person_id on seat_holder
  for each row execute function person_placed();
create trigger person_placed after insert or delete or update of person_id on account_person
  for each row execute function person_placed();
update matter set reaches = reaches_of_matter(id, collaboration_id);
update person set reaches = reaches_of_person(id, collaboration_id);

-- What can be searched for reaches as far as what it was made from. What a matter is called in minutes that not everybody
-- reads is no way to find it.
alter table searchable add column reaches uuid[] not null default '{}';
create function reaches_of_searchable(kind text, wanted uuid, meeting_id uuid, own uuid) returns uuid[] language sql stable as $$
  select case
    when kind = 'matter' then (select reaches from matter where id = wanted)
    when kind = 'person' then (select reaches from person where id = wanted)
    when meeting_id is null then array[own]
    else (select array[reach] from meeting where id = $3) end
$$;
create function reach_searchable() returns trigger language plpgsql as $$
begin
  new.reaches := coalesce(reaches_of_searchable(new.kind, new.id, new.meeting_id, new.collaboration_id), '{}');
  if new.kind = 'matter' then
    new.text := coalesce((select string_agg(written, '. ' order by written) from matter_name
      where matter_id = new.id and reach in (new.collaboration_id, '00000000-0000-0000-0000-000000000000')), '');
  end if;
  return new;
end $$;
create trigger reach_searchable before insert or update of reaches on searchable
  for each row execute function reach_searchable();
create function reach_what_is_found() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'meeting' then update searchable set reaches = '{}' where meeting_id = new.id;
  else update searchable set reaches = '{}' where id = new.id;
  end if;
  return null;
end $$;
create index searchable_of_meeting on searchable (meeting_id);
create trigger reach_what_is_found after update on meeting for each row
  when (old.reach is distinct from new.reach) execute function reach_what_is_found();
create trigger reach_what_is_found after update on matter for each row
  when (old.reaches <> new.reaches) execute function reach_what_is_found();
create trigger reach_what_is_found after update on person for each row
  when (old.reaches <> new.reaches) execute function reach_what_is_found();
update searchable set reaches = '{}';

-- What a transaction has said of whom it reads for; nothing when it has said nothing.
create function app_collaboration() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('app.collaboration', true), '')::uuid
$$;
-- The collaboration that somebody of the secretariat sees all of.
create function app_whole() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('app.whole', true), '')::uuid
$$;
create function app_person() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('app.person', true), '')::uuid
$$;
create function app_reaches() returns uuid[] language sql stable parallel safe as $$
  select coalesce(nullif(current_setting('app.reaches', true), ''), '{}')::uuid[]
$$;

-- Row-level security hides an index behind a condition that may leak, as `@@` may. So these two are read through views,
-- which hold the same condition and let the index be used; the reader has no right to the tables themselves.
create view searchable_seen as select * from searchable
  where (select current_user <> 'rodatraden_reader')
    or collaboration_id = (select app_whole()) or reaches && (select app_reaches());
create view search_word_seen as select * from search_word
  where (select current_user <> 'rodatraden_reader') or collaboration_id = (select app_collaboration());
-- A view shows what its owner may see, unless it is said that it shows what the reader may.
alter view matter_of_item set (security_invoker = true);
alter view searchable_source set (security_invoker = true);

do $$
declare
  name text;
  written text;
  seen constant text := 'collaboration_id = (select app_whole()) or ';
begin
  -- Every table is behind the wall; the door's own, the chains, and what is read through a view are open again below.
  for name in select tablename from pg_tables where schemaname = 'public' and tablename <> 'migration' loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    -- Whoever keeps the archive, at its command line: a policy by `current_user`, since a login inherits its roles.
    execute format('create policy keeping on %I to rodatraden_keeper using ((select current_user = %L))', name, 'rodatraden_keeper');
    execute format('grant select, insert, update, delete on %I to rodatraden_keeper', name);
  end loop;

  -- What everybody in a collaboration sees.
  foreach name in array array['party', 'body', 'body_alias', 'organisation_alias', 'person_alias', 'seat', 'seat_holder', 'office',
    'meeting', 'on_agenda'] loop
    execute format('create policy reading on %I for select to rodatraden_reader using (collaboration_id = (select app_collaboration()))', name);
  end loop;
  -- What minutes say.
  foreach name in array array['document', 'item', 'decision', 'clause', 'assignment', 'assignment_owner', 'assignment_step',
    'attendance', 'mention', 'handling', 'adoption', 'matter_name'] loop
    execute format('create policy reading on %I for select to rodatraden_reader using (%s reach = any((select app_reaches())::uuid[]))', name, seen);
  end loop;
  foreach name in array array['matter', 'person'] loop
    execute format('create policy reading on %I for select to rodatraden_reader using (%s reaches && (select app_reaches()))', name, seen);
  end loop;
  -- The secretariat's own.
  foreach name in array array['import', 'answer', 'link_refused', 'event_content'] loop
    execute format('create policy reading on %I for select to rodatraden_reader using (collaboration_id = (select app_whole()))', name);
  end loop;
  foreach name in array array['account_person', 'invitation'] loop
    execute format('create policy reading on %I for select to rodatraden_reader using (collaboration_id = (select app_collaboration()))', name);
  end loop;
  foreach name in array array['party', 'body', 'body_alias', 'organisation_alias', 'person_alias', 'seat', 'seat_holder', 'office',
    'meeting', 'on_agenda', 'document', 'item', 'decision', 'clause', 'assignment', 'assignment_owner', 'assignment_step',
    'attendance', 'mention', 'handling', 'adoption', 'matter_name', 'matter', 'person', 'import', 'answer', 'link_refused',
    'event_content', 'following'] loop
    execute format('create policy writing on %I to rodatraden_writer using (collaboration_id = (select app_collaboration()))', name);
  end loop;

  -- The door: a login that has said nothing of whom it reads for is at the door, and knows who may come in, and names.
  foreach name in array array['account', 'account_person', 'invitation', 'sign_in', 'demonstration_role'] loop
    execute format('create policy door on %I to rodatraden_door using (true)', name);
    execute format('create policy writing on %I to rodatraden_writer using (true)', name);
  end loop;
  -- No content: the door's own secrets, by digest; chains of digests; and what is read through a view.
  foreach name in array array['identity', 'sign_in_code', 'set_up_link', 'mail', 'attempt', 'event', 'chain_head', 'searchable',
    'search_word'] loop
    execute format('alter table %I no force row level security', name);
    execute format('alter table %I disable row level security', name);
  end loop;

  for name in select tablename from pg_tables where schemaname = 'public' and tablename not in ('migration', 'event', 'event_content',
      'chain_head') loop
    execute format('grant select, insert, update, delete on %I to rodatraden_writer', name);
  end loop;
  for name in select distinct tablename from pg_policies where schemaname = 'public' and 'rodatraden_reader' = any(roles) loop
    execute format('grant select on %I to rodatraden_reader', name);
  end loop;
  foreach name in array array['account', 'account_person', 'identity', 'invitation', 'sign_in', 'sign_in_code', 'set_up_link', 'mail',
    'attempt'] loop
    execute format('grant select, insert, update, delete on %I to rodatraden_door', name);
  end loop;
end $$;

create policy reading on collaboration for select to rodatraden_reader using (id = (select app_collaboration()));
create policy writing on collaboration to rodatraden_writer using (id = (select app_collaboration()));
create policy door on collaboration for select to rodatraden_door using (true);
create policy door on person for select to rodatraden_door using (true);
create policy reading on account for select to rodatraden_reader using (id in (select account_id from account_person));
create policy reading on following for select to rodatraden_reader using (person_id = (select app_person()));
-- The authorities of the country are nobody's secret; the login that makes them known is at the door.
create policy everybody on organisation for select using (collaboration_id is null);
create policy door on organisation to rodatraden_door using (collaboration_id is null);
create policy reading on organisation for select to rodatraden_reader using (collaboration_id = (select app_collaboration()));
create policy writing on organisation to rodatraden_writer using (collaboration_id = (select app_collaboration()));

grant select on account, collaboration, organisation, following, chain_head, searchable_seen, search_word_seen, matter_of_item
  to rodatraden_reader;
grant select on searchable_source, matter_of_item to rodatraden_writer;
grant select, insert on event, event_content to rodatraden_writer;
grant select, insert, update on chain_head to rodatraden_writer;
grant usage on all sequences in schema public to rodatraden_writer;
grant usage, select, update on all sequences in schema public to rodatraden_keeper;
grant select on migration to rodatraden_keeper;
grant select on collaboration, person, demonstration_role, chain_head, migration to rodatraden_door;
grant select on searchable_source, searchable_seen, search_word_seen, matter_of_item to rodatraden_keeper;

-- What is published, for everybody.
create policy published on meeting for select to rodatraden_public
  using (reach = '00000000-0000-0000-0000-000000000000');
create policy published on document for select to rodatraden_public
  using (reach = '00000000-0000-0000-0000-000000000000');
create policy published on item for select to rodatraden_public
  using (reach = '00000000-0000-0000-0000-000000000000');
create policy published on body for select to rodatraden_public
  using (exists (select from meeting where meeting.body_id = body.id));
create policy published on collaboration for select to rodatraden_public
  using (exists (select from body where body.collaboration_id = collaboration.id));
create index meeting_published on meeting (held_on desc) where minutes_state = 'published';
grant select on meeting, document, item, body, collaboration to rodatraden_public;
