-- What can be searched for: one row for each matter, decision, assignment, item, body and person, kept by the database
-- itself whenever one of them changes, so that no action can forget it.

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create table searchable (
  id uuid primary key,
  collaboration_id uuid not null references collaboration,
  kind text not null,
  -- What it is called, what it says, what it is about (the title of the item where it was said), and what else leads
  -- to it: who is to do it, and what kind of thing it is.
  title text not null,
  text text not null,
  about text not null,
  also text not null,
  day date,
  meeting_id uuid,
  vector tsvector not null generated always as (
    setweight(to_tsvector('swedish', title), 'A') || setweight(to_tsvector('swedish', text), 'B') ||
    setweight(to_tsvector('swedish', about || ' ' || also), 'D')) stored
);
create index searchable_vector on searchable using gin (collaboration_id, vector);
-- The latest of a kind first: where a word is common, the first hits are near.
create index searchable_latest on searchable (collaboration_id, kind, day desc nulls last, id);

-- The words of a collaboration, whatever said them: where compounds are found by a part, and the right spelling by a
-- wrong one. Two that write a new word at once may both add it, which does no harm and lets neither wait.
create table search_word (
  collaboration_id uuid not null references collaboration,
  word text not null
);
create index search_word_known on search_word (collaboration_id, word text_pattern_ops);
create index search_word_letters on search_word using gin (collaboration_id, word gin_trgm_ops);

-- The longest text that is searched: what PostgreSQL can take is ten times more.
create view searchable_source as
  select matter.id, collaboration_id, 'matter' as kind, title, coalesce((
      select string_agg(written, '. ' order by written) from matter_name where matter_id = matter.id), '') as text,
    '' as about, 'ärende' as also, null::date as day, null::uuid as meeting_id
    from matter where merged_into is null
  union all
  select decision.id, decision.collaboration_id, 'decision', '', left(decision.text, 100000), coalesce(item.title, ''), 'beslut',
    meeting.held_on, meeting.id
    from decision join meeting on meeting.id = decision.meeting_id left join item on item.id = decision.item_id
  union all
  select assignment.id, assignment.collaboration_id, 'assignment', '', left(assignment.text, 100000),
    coalesce(item.title, ''), 'uppdrag ' || coalesce((
      select string_agg(coalesce(person.name, owner.written), ', ' order by owner.place)
      from assignment_owner owner left join person on person.id = owner.person_id
      where owner.assignment_id = assignment.id), ''),
    meeting.held_on, meeting.id
    from assignment join meeting on meeting.id = assignment.meeting_id left join item on item.id = assignment.item_id
  union all
  select item.id, item.collaboration_id, 'item', item.title, left(item.text, 100000), '', '', meeting.held_on, meeting.id
    from item join meeting on meeting.id = item.meeting_id
  union all
  select body.id, collaboration_id, 'body', name, coalesce(remit, ''), '', coalesce((
      select string_agg(written, '. ' order by written) from body_alias where body_id = body.id), ''), null, null
    from body
  union all
  select person.id, collaboration_id, 'person', name, '', '', '', null, null from person;

-- The argument is the column that says which of the things that can be searched for has changed.
create function make_searchable() returns trigger language plpgsql as $$
declare
  ids uuid[];
begin
  execute format('select array_agg(distinct %I) from changed', tg_argv[0]) into ids;
  if ids is null then return null; end if;
  delete from searchable where id = any(ids);
  insert into searchable (id, collaboration_id, kind, title, text, about, also, day, meeting_id)
    select id, collaboration_id, kind, title, text, about, also, day, meeting_id from searchable_source where id = any(ids);
  insert into search_word (collaboration_id, word)
    select distinct collaboration_id, said.word
    from searchable, unnest(tsvector_to_array(to_tsvector('simple', concat_ws(' ', title, text, about, also)))) said(word)
    where id = any(ids) and length(said.word) between 4 and 40 and said.word !~ '[^[:alpha:]åäöéü]' and not exists (
      select from search_word known
      where known.collaboration_id = searchable.collaboration_id and known.word = said.word);
  return null;
end $$;

do $$
declare
  place text[];
begin
  foreach place slice 1 in array array[
    ['matter', 'id'], ['matter_name', 'matter_id'], ['decision', 'id'], ['assignment', 'id'],
    ['assignment_owner', 'assignment_id'], ['item', 'id'], ['body', 'id'], ['body_alias', 'body_id'], ['person', 'id']
  ] loop
    execute format('create trigger searchable_added after insert on %I referencing new table as changed
      for each statement execute function make_searchable(%L)', place[1], place[2]);
    execute format('create trigger searchable_changed after update on %I referencing new table as changed
      for each statement execute function make_searchable(%L)', place[1], place[2]);
    execute format('create trigger searchable_removed after delete on %I referencing old table as changed
      for each statement execute function make_searchable(%L)', place[1], place[2]);
  end loop;
end $$;

-- What an abbreviation stands for is another way to say it.
create index mention_of_abbreviation on mention (collaboration_id, lower(name)) where kind = 'abbreviation';
create index matter_name_of_abbreviation on matter_name (collaboration_id, lower(written)) where kind = 'abbreviation';
