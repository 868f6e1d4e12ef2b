-- Items that are marked as secret (sekretessmarkerade, OSL 5:5). A mark is a warning and no decision: whoever asks for the
-- item is answered after an assessment all the same. Until then it, and all that came out of it, reaches nobody but those
-- who may read it, and everybody else reads the rest. See docs/rights.md.

alter table item add column secrecy_provision text check (secrecy_provision <> '');
alter table item add column secrecy_on date;
alter table item add column secrecy_authority text check (secrecy_authority <> '');
-- Who asked that the mark be taken away; somebody else takes it.
alter table item add column unmark_asked_by uuid;
alter table item add check ((secrecy_provision is null) = (secrecy_on is null)
  and (secrecy_provision is null) = (secrecy_authority is null)
  and (secrecy_provision is not null or unmark_asked_by is null));
alter table item add foreign key (collaboration_id, unmark_asked_by) references person (collaboration_id, id) deferrable;

-- Which lines of its minutes are hidden, at which the gaps begin, and who was at the meeting where there are any: kept by the
-- database. That something is hidden is no secret to whoever reads the rest.
alter table meeting add column hidden int4multirange not null default '{}';
alter table meeting add column hidden_at integer[] not null default '{}';
alter table meeting add column attendee_ids uuid[] not null default '{}';
create index meeting_hiding on meeting (collaboration_id) where hidden_at <> '{}';

-- An item is hidden with its sub-items, from its heading to where the next item begins, or else to its own last line.
create function hidden_in_minutes(wanted uuid) returns int4multirange language sql stable as $$
  with recursive part as (
    select id, id as marked from item where meeting_id = wanted and secrecy_provision is not null
    union select item.id, part.marked from item join part on item.parent_id = part.id
  ), span as (
    select item.first_line, greatest(
      (select max(last_line) from item own where own.id in (select id from part where marked = item.id)),
      (select min(next.first_line) - 1 from item next where next.meeting_id = wanted and next.place > item.place
        and next.id not in (select id from part where marked = item.id))) as last_line
    from item where meeting_id = wanted and secrecy_provision is not null
  )
  select coalesce(range_agg(int4range(first_line, last_line, '[]')), '{}') from span
$$;

-- The one id of which whoever holds it reads what is hidden in some minutes: their document's own, which is whole.
create function reach_in_minutes(wanted uuid, lines int4range, item_id uuid) returns uuid language sql stable as $$
  select case
    when hidden = '{}' then reach
    when hidden && lines or exists (select from item where item.id = $3 and hidden @> item.first_line) then document_id
    else reach end
  from meeting where id = wanted
$$;
do $$
declare
  part text[];
  lines text;
begin
  -- Each part of minutes, the line that it ends on, and the item that it came out of. An item that has a hidden sub-item is
  -- not hidden by that: what counts is where it begins.
  foreach part slice 1 in array array[
    ['item', 'first_line', 'null'], ['decision', 'last_line', 'item_id'], ['assignment', 'last_line', 'item_id'],
    ['mention', 'last_line', 'item_id'], ['attendance', 'last_line', 'null']
  ] loop
    execute format('create or replace function %I() returns trigger language plpgsql as $f$ begin
      new.reach := reach_in_minutes(new.meeting_id, int4range(new.first_line, greatest(new.first_line, new.%s), ''[]''), %s);
      return new; end $f$',
      'reach_of_' || part[1], part[2], case when part[3] = 'null' then 'null' else 'new.' || part[3] end);
    execute format('create or replace function %I() returns trigger language plpgsql as $f$ begin
      update %I set reach = reach_in_minutes(meeting_id, int4range(first_line, greatest(first_line, %s), ''[]''), %s)
        where meeting_id = new.id;
      return null; end $f$',
      'meeting_reaches_' || part[1], part[1], part[2], part[3]);
    execute format('create trigger %1$I after update on meeting for each row when (old.hidden <> new.hidden)
      execute function %2$I()', 'hiding_reaches_' || part[1], 'meeting_reaches_' || part[1]);
  end loop;
end $$;

-- A step reaches as far as what the minutes that tell of it say of the assignment; one that a person took, as far as that.
create or replace function reach_of_step(step assignment_step) returns uuid language sql stable as $$
  select coalesce(
    (select told.reach from assignment told join meeting on meeting.id = told.meeting_id
      where told.meeting_id = step.meeting_id and step.assignment_id in (told.id, told.continues_id)
      order by told.reach = meeting.document_id desc limit 1),
    (select reach from meeting where id = step.meeting_id),
    (select reach from assignment where id = step.assignment_id))
$$;
create or replace function whole_reaches_step() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'meeting' then update assignment_step set reach = null where meeting_id = new.id;
  else update assignment_step set reach = null where assignment_id in (new.id, new.continues_id);
  end if;
  return null;
end $$;
create trigger chain_reaches_step after update on assignment for each row
  when (old.continues_id is distinct from new.continues_id) execute function whole_reaches_step();

-- Minutes with something hidden, without it: what everybody else reads instead of the document.
create table masked_minutes (
  document_id uuid primary key,
  collaboration_id uuid not null,
  minutes text not null,
  reach uuid,
  foreign key (collaboration_id, document_id) references document (collaboration_id, id) deferrable
);

-- Whether a line says hardly more than the title of something hidden, or a part of it, as the lines of an agenda do.
create function says_title(line text, titles text[]) returns boolean language sql immutable as $$
  with said as (select lower(btrim(regexp_replace(line, '^[^[:alpha:]]+|[^[:alpha:]]+$', '', 'g'))) as words)
  select exists (select from said, unnest(titles) title where length(words) > 4 and length(title) > 4 and (
    position(words in lower(title)) > 0
    or position(lower(title) in lower(line)) > 0 and length(words) - length(title) < 12))
$$;
create function hidden_titles(wanted uuid) returns text[] language sql stable as $$
  select array(select title from item where meeting_id = wanted
    and (select hidden from meeting where id = wanted) @> first_line)
$$;
-- `minutes/1` with the hidden lines empty and without what stands on them; its list of contents is empty too. What was
-- doubtful when it was read points into lists that are shorter now, and is nobody's but the secretariat's.
create function masked(minutes jsonb, hidden int4multirange, titles text[]) returns jsonb language sql immutable as $$
  with gone as (
    select part ->> 'id' as id from jsonb_array_elements(minutes -> 'items') part where hidden @> (part -> 'lines' ->> 0)::int
  ), outline as (
    select coalesce(range_agg(int4range((part -> 'lines' ->> 0)::int, (part -> 'lines' ->> 1)::int, '[]')), '{}') as contents
    from jsonb_array_elements(minutes -> 'blocks') part where part ->> 'kind' = 'contents'
  )
  select jsonb_set(jsonb_object_agg(key, case
      when key = 'doubts' then '[]'
      when key in ('attendance', 'items', 'decisions', 'assignments', 'plannedMeetings', 'mentions') then (
        select coalesce(jsonb_agg(part order by at), '[]') from jsonb_array_elements(value) with ordinality each (part, at)
        where not hidden && int4range((part -> 'lines' ->> 0)::int, greatest((part -> 'lines' ->> 0)::int, case
            when key <> 'items' then (part -> 'lines' ->> 1)::int end), '[]')
          and coalesce(part ->> 'itemId', '') not in (select id from gone))
      else value end),
    '{source,lines}', (
      select coalesce(jsonb_agg(case
          when hidden @> at::int or contents @> at::int or says_title(line #>> '{}', titles) then '""' else line end
        order by at), '[]')
      from outline, jsonb_array_elements(minutes -> 'source' -> 'lines') with ordinality each (line, at)))
  from jsonb_each(minutes)
$$;

create or replace function reach_of_document() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and (old.document_id, old.reach, old.hidden) is not distinct from (new.document_id, new.reach, new.hidden) then
    return null;
  end if;
  if tg_op = 'UPDATE' and old.document_id is distinct from new.document_id then
    update document set reach = null where id = old.document_id;
    delete from masked_minutes where document_id = old.document_id;
  end if;
  update document set reach = case when new.hidden = '{}' then new.reach else new.document_id end
    where id = new.document_id
      and reach is distinct from case when new.hidden = '{}' then new.reach else new.document_id end;
  update masked_minutes set reach = new.reach where document_id = new.document_id and reach is distinct from new.reach;
  return null;
end $$;

create function hide_marked(wanted uuid) returns void language plpgsql as $$
begin
  update meeting set hidden = hidden_in_minutes(id),
      hidden_at = array(select first_line from item where meeting_id = wanted and secrecy_provision is not null order by 1)
    where id = wanted;
  update meeting set attendee_ids = attendees_of(id) where id = wanted and attendee_ids <> attendees_of(id);
  delete from masked_minutes where document_id = (select document_id from meeting where id = wanted);
  insert into masked_minutes (document_id, collaboration_id, minutes, reach)
    select document.id, document.collaboration_id, masked(document.minutes::jsonb, hidden, hidden_titles(wanted))::text, meeting.reach
    from meeting join document on document.id = meeting.document_id where meeting.id = wanted and hidden <> '{}';
  -- What can be searched for is made again.
  update item set reach = reach where meeting_id = wanted;
end $$;
create function hide_added() returns trigger language plpgsql as $$
begin
  perform hide_marked(meeting_id) from (select distinct meeting_id from changed) added
    where exists (select from item where item.meeting_id = added.meeting_id and secrecy_provision is not null);
  return null;
end $$;
create trigger hide_added after insert on item referencing new table as changed
  for each statement execute function hide_added();
create function hide_changed() returns trigger language plpgsql as $$
begin
  perform hide_marked(new.meeting_id);
  return null;
end $$;
create trigger hide_changed after update of secrecy_provision on item for each row
  when (old.secrecy_provision is distinct from new.secrecy_provision) execute function hide_changed();

-- Who was at a meeting from its beginning to its end: whoever came for a part may have been out of the room at the item.
create function attendees_of(wanted uuid) returns uuid[] language sql stable as $$
  select array(select distinct person_id from attendance
    where meeting_id = wanted and state = 'present' and (select hidden_at <> '{}' from meeting where id = wanted) order by 1)
$$;
create function attendees_of_meeting() returns trigger language plpgsql as $$
begin
  update meeting set attendee_ids = attendees_of(id)
    where id in (case when tg_op <> 'DELETE' then new.meeting_id end, case when tg_op <> 'INSERT' then old.meeting_id end)
      and hidden_at <> '{}';
  return null;
end $$;
create trigger attendees_of_meeting after insert or delete or update of person_id, state on attendance
  for each row execute function attendees_of_meeting();

-- What can be searched for reaches as far as the row that it was made from, and says no title of something hidden.
create or replace function reaches_of_searchable(kind text, wanted uuid, meeting_id uuid, own uuid) returns uuid[]
language sql stable as $$
  select case kind
    when 'matter' then (select reaches from matter where id = wanted)
    when 'person' then (select reaches from person where id = wanted)
    when 'item' then (select array[reach] from item where id = wanted)
    when 'decision' then (select array[reach] from decision where id = wanted)
    when 'assignment' then (select array[reach] from assignment where id = wanted)
    else array[own] end
$$;
create or replace function reach_searchable() returns trigger language plpgsql as $$
begin
  new.reaches := coalesce(reaches_of_searchable(new.kind, new.id, new.meeting_id, new.collaboration_id), '{}');
  if new.kind = 'matter' then
    new.text := coalesce((select string_agg(written, '. ' order by written) from matter_name
      where matter_id = new.id and reach in (new.collaboration_id, '00000000-0000-0000-0000-000000000000')), '');
  elsif new.kind = 'item' and exists (select from meeting where id = new.meeting_id and hidden_at <> '{}'
      and document_id <> all(new.reaches)) then
    new.text := coalesce((select string_agg(line, e'\n' order by at) from regexp_split_to_table(new.text, e'\n')
      with ordinality each (line, at) where not says_title(line, hidden_titles(new.meeting_id))), '');
  end if;
  return new;
end $$;

-- What somebody reads as the minutes of a meeting: the document, or what is left of it for them.
create view minutes_seen with (security_invoker = true) as
  select id as document_id, collaboration_id, name, digest, minutes, reach, true as is_whole from document
  union all
  select document_id, collaboration_id, minutes::jsonb -> 'source' ->> 'name',
    encode(sha256(convert_to(minutes, 'UTF8')), 'hex'), minutes, reach, false
    from masked_minutes where not exists (select from document where id = document_id);

alter table masked_minutes enable row level security;
alter table masked_minutes force row level security;
create policy keeping on masked_minutes to rodatraden_keeper using ((select current_user = 'rodatraden_keeper'));
create policy reading on masked_minutes for select to rodatraden_reader
  using (collaboration_id = (select app_whole()) or reach = any((select app_reaches())::uuid[]));
create policy writing on masked_minutes to rodatraden_writer using (collaboration_id = (select app_collaboration()));
create policy published on masked_minutes for select to rodatraden_public
  using (reach = '00000000-0000-0000-0000-000000000000');
grant select, insert, update, delete on masked_minutes to rodatraden_keeper, rodatraden_writer;
grant select on masked_minutes to rodatraden_reader, rodatraden_public;
grant select on minutes_seen to rodatraden_reader, rodatraden_writer, rodatraden_public, rodatraden_keeper;
