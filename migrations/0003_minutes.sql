-- Documents that were read, and what a person has confirmed of them: meetings, items, matters, decisions, assignments.
-- `first_line` and `last_line` lead back to the source, in the document that the meeting's record is.

-- An import (inläsning): the documents that were handed in together, and can be undone together.
create table import (
  id uuid primary key,
  collaboration_id uuid not null references collaboration,
  started_at timestamptz not null,
  started_by uuid,
  undone_at timestamptz,
  unique (collaboration_id, id)
);

-- A document as it was read. It stays in review until a person confirms it; what was undone is kept as undone.
create table document (
  id uuid primary key,
  collaboration_id uuid not null references collaboration,
  import_id uuid not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  name text not null,
  size integer not null,
  minutes text not null,
  status text not null default 'inReview' check (status in ('inReview', 'confirmed', 'undone')),
  imported_at timestamptz not null,
  confirmed_at timestamptz,
  unique (collaboration_id, id),
  foreign key (collaboration_id, import_id) references import (collaboration_id, id)
);
create unique index document_digest on document (collaboration_id, digest) where status <> 'undone';
create index document_import on document (import_id);

-- What a person answered to a question about a document.
create table answer (
  collaboration_id uuid not null,
  document_id uuid not null,
  question text not null,
  value text not null,
  answered_at timestamptz not null,
  answered_by uuid,
  primary key (document_id, question),
  foreign key (collaboration_id, document_id) references document (collaboration_id, id)
);

-- What an answer taught: how names are written. `written` is in lower case and without accents, and `document_id` the
-- document that the answer was about, so that undoing it takes back what it taught.
create table body_alias (
  collaboration_id uuid not null,
  written text not null,
  body_id uuid not null,
  document_id uuid,
  primary key (collaboration_id, written),
  foreign key (collaboration_id, body_id) references body (collaboration_id, id),
  foreign key (collaboration_id, document_id) references document (collaboration_id, id)
);
create table person_alias (
  collaboration_id uuid not null,
  body_id uuid not null,
  written text not null,
  person_id uuid not null,
  document_id uuid,
  primary key (collaboration_id, body_id, written),
  foreign key (collaboration_id, body_id) references body (collaboration_id, id),
  foreign key (collaboration_id, person_id) references person (collaboration_id, id),
  foreign key (collaboration_id, document_id) references document (collaboration_id, id)
);
create table organisation_alias (
  collaboration_id uuid not null references collaboration,
  written text not null,
  organisation_id uuid not null references organisation,
  document_id uuid,
  primary key (collaboration_id, written),
  foreign key (collaboration_id, document_id) references document (collaboration_id, id)
);

-- Meetings (möten), planned or held. A planned one becomes held when its minutes arrive.
create table meeting (
  id uuid primary key,
  collaboration_id uuid not null,
  body_id uuid not null,
  held_on date not null,
  ends_on date,
  starts_at text,
  ends_at text,
  place text,
  status text not null check (status in ('planned', 'held', 'cancelled')),
  -- The minutes of it, and the document that told of it before.
  document_id uuid,
  planned_in uuid,
  -- The time it was planned for, as JSON, once it has been held: what it goes back to when its minutes are undone.
  planned text,
  unique (collaboration_id, id),
  foreign key (collaboration_id, body_id) references body (collaboration_id, id),
  foreign key (collaboration_id, document_id) references document (collaboration_id, id),
  foreign key (collaboration_id, planned_in) references document (collaboration_id, id)
);
create index meeting_of_document on meeting (document_id);
create index meeting_of_body on meeting (body_id, held_on);
create index meeting_on_day on meeting (collaboration_id, held_on);

create table attendance (
  id uuid primary key,
  collaboration_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  written text not null,
  organisation_id uuid references organisation,
  title text,
  state text not null check (state in ('present', 'absent', 'partial', 'invited', 'guest')),
  is_stated boolean not null,
  roles text[] not null,
  extent text,
  first_line integer not null,
  last_line integer not null,
  foreign key (collaboration_id, meeting_id) references meeting (collaboration_id, id),
  foreign key (collaboration_id, person_id) references person (collaboration_id, id)
);
create index attendance_of_meeting on attendance (meeting_id);
create index attendance_of_person on attendance (person_id);

-- Items (punkter) of a meeting, in the order of its agenda.
create table item (
  id uuid primary key,
  collaboration_id uuid not null,
  meeting_id uuid not null,
  parent_id uuid,
  place integer not null,
  number text,
  label text,
  title text not null,
  kind text not null,
  presenters text[] not null default '{}',
  -- Its own lines, those of its sub-items left out.
  text text not null default '',
  first_line integer not null,
  last_line integer not null,
  unique (collaboration_id, id),
  unique (meeting_id, place),
  foreign key (collaboration_id, meeting_id) references meeting (collaboration_id, id),
  foreign key (collaboration_id, parent_id) references item (collaboration_id, id)
);

-- Matters (ärenden): the threads. A matter that was merged into another leads there.
create table matter (
  id uuid primary key,
  collaboration_id uuid not null references collaboration,
  title text not null check (title <> ''),
  status text not null default 'open' check (status in ('open', 'ended')),
  ended_on date,
  ended_because text,
  merged_into uuid,
  created_at timestamptz not null,
  -- The day it was handled last, kept by the database: what the register is ordered by.
  last_on date,
  unique (collaboration_id, id),
  foreign key (collaboration_id, merged_into) references matter (collaboration_id, id)
);
create index matter_of on matter (collaboration_id, last_on desc nulls last, title, id);

-- What else a matter is called: abbreviations, agreements and projects, as they are written.
create table matter_name (
  collaboration_id uuid not null,
  matter_id uuid not null,
  written text not null check (written <> ''),
  kind text not null check (kind in ('title', 'heading', 'abbreviation', 'agreement', 'project')),
  -- The document whose review taught it; null where it is the matter's own.
  document_id uuid,
  primary key (matter_id, written),
  foreign key (collaboration_id, matter_id) references matter (collaboration_id, id),
  foreign key (collaboration_id, document_id) references document (collaboration_id, id)
);

-- The matters that a person follows.
create table following (
  collaboration_id uuid not null,
  person_id uuid not null,
  matter_id uuid not null,
  primary key (person_id, matter_id),
  foreign key (collaboration_id, person_id) references person (collaboration_id, id),
  foreign key (collaboration_id, matter_id) references matter (collaboration_id, id)
);

-- A handling (behandling) of a matter at an item: what the body did with it there.
create table handling (
  id uuid primary key,
  collaboration_id uuid not null,
  item_id uuid not null,
  matter_id uuid not null,
  role text not null check (role in (
    'information', 'preparation', 'consultation', 'request', 'decision', 'takeover', 'report', 'end'
  )),
  outcome text,
  -- How the item came to the matter: by a sure link, by a person, or as the one that started it.
  linked text not null check (linked in ('surely', 'byPerson', 'asFirst')),
  unique (item_id, matter_id),
  foreign key (collaboration_id, item_id) references item (collaboration_id, id),
  foreign key (collaboration_id, matter_id) references matter (collaboration_id, id)
);
create index handling_of_matter on handling (matter_id);
create index handling_of_collaboration on handling (collaboration_id);
create function last_handled_on(wanted uuid) returns date language sql stable as $$
  select max(meeting.held_on) from handling join item on item.id = handling.item_id
    join meeting on meeting.id = item.meeting_id where handling.matter_id = wanted
$$;
create function handle_anew() returns trigger language plpgsql as $$
begin
  update matter set last_on = last_handled_on(id) where id in (
    case when tg_op <> 'DELETE' then new.matter_id end, case when tg_op <> 'INSERT' then old.matter_id end)
    and last_on is distinct from last_handled_on(id);
  return null;
end $$;
create trigger handle_anew after insert or update or delete on handling for each row execute function handle_anew();
create function move_handlings() returns trigger language plpgsql as $$
begin
  update matter set last_on = last_handled_on(id) where id in (
    select matter_id from handling join item on item.id = handling.item_id where item.meeting_id = new.id);
  return null;
end $$;
create trigger move_handlings after update of held_on on meeting for each row
  when (new.held_on <> old.held_on) execute function move_handlings();

-- Matters that a person has said an item does not belong to, so that it is not proposed again.
create table link_refused (
  collaboration_id uuid not null,
  item_id uuid not null,
  matter_id uuid not null,
  primary key (item_id, matter_id),
  foreign key (collaboration_id, item_id) references item (collaboration_id, id),
  foreign key (collaboration_id, matter_id) references matter (collaboration_id, id)
);

-- Agreements, projects, consultations and the like that minutes mention, with their time.
create table mention (
  id uuid primary key,
  collaboration_id uuid not null,
  meeting_id uuid not null,
  item_id uuid,
  kind text not null,
  name text not null,
  -- What an abbreviation stands for.
  means text,
  valid_from date,
  valid_to date,
  first_line integer not null,
  last_line integer not null,
  foreign key (collaboration_id, meeting_id) references meeting (collaboration_id, id),
  foreign key (collaboration_id, item_id) references item (collaboration_id, id)
);
create index mention_of_meeting on mention (meeting_id);

-- Decisions: taken here, quoted from another body or meeting, proposed or expected; in clauses (att-satser).
create table decision (
  id uuid primary key,
  collaboration_id uuid not null,
  meeting_id uuid not null,
  item_id uuid,
  status text not null check (status in ('taken', 'quoted', 'proposed', 'expected')),
  kind text not null,
  text text not null,
  taken_by text,
  taken_by_body_id uuid,
  decided_on date,
  confirmed_by uuid,
  -- Whether its words can make a gap at all: only such a decision is looked at when gaps are.
  may_be_gap boolean not null generated always as (status = 'quoted' or kind = 'postponement' or text ~*
    'möte[a-z]* i |rekommender|respektive|varje|samtliga|huvudm|antog|antag|antas|att anta|ställt sig bakom') stored,
  first_line integer not null,
  last_line integer not null,
  unique (collaboration_id, id),
  foreign key (collaboration_id, meeting_id) references meeting (collaboration_id, id),
  foreign key (collaboration_id, item_id) references item (collaboration_id, id),
  foreign key (collaboration_id, taken_by_body_id) references body (collaboration_id, id),
  foreign key (collaboration_id, confirmed_by) references decision (collaboration_id, id)
);
create index decision_of_meeting on decision (meeting_id);
create index decision_of_item on decision (item_id);
create index decision_of_gaps on decision (collaboration_id) where may_be_gap;
create table clause (
  decision_id uuid not null references decision,
  place integer not null,
  text text not null,
  primary key (decision_id, place)
);

-- Assignments (uppdrag att göra). What happens to one is a step in its chain; no step is ever removed.
create table assignment (
  id uuid primary key,
  collaboration_id uuid not null,
  meeting_id uuid not null,
  item_id uuid,
  text text not null,
  given_by text,
  due_written text,
  due_on date,
  due_meeting_id uuid,
  due_condition text,
  -- The assignment that these minutes tell of again: the first of its chain, which has the steps.
  continues_id uuid,
  -- How it stands, kept by the database from its chain: what the latest step says, and how often it was put off.
  state text not null default 'given',
  postponements integer not null default 0,
  first_line integer not null,
  last_line integer not null,
  unique (collaboration_id, id),
  foreign key (collaboration_id, meeting_id) references meeting (collaboration_id, id),
  foreign key (collaboration_id, item_id) references item (collaboration_id, id),
  foreign key (collaboration_id, due_meeting_id) references meeting (collaboration_id, id),
  foreign key (collaboration_id, continues_id) references assignment (collaboration_id, id)
);
create index assignment_continues on assignment (continues_id);
create index assignment_of_meeting on assignment (meeting_id);
create index assignment_of_item on assignment (item_id);
create index assignment_due on assignment (collaboration_id, due_on);
create index assignment_due_meeting on assignment (due_meeting_id);
create index assignment_open on assignment (collaboration_id, state) where continues_id is null;
create table assignment_owner (
  collaboration_id uuid not null,
  assignment_id uuid not null,
  place integer not null,
  kind text not null check (kind in ('person', 'role', 'body', 'organisation', 'everyone')),
  written text not null,
  person_id uuid,
  primary key (assignment_id, place),
  foreign key (collaboration_id, assignment_id) references assignment (collaboration_id, id),
  foreign key (collaboration_id, person_id) references person (collaboration_id, id)
);
create index assignment_owner_person on assignment_owner (person_id);
create table assignment_step (
  id uuid primary key,
  collaboration_id uuid not null,
  assignment_id uuid not null,
  -- The meeting whose minutes tell of the step, or the person who took it.
  meeting_id uuid,
  by_id uuid,
  kind text not null check (kind in ('given', 'reported', 'postponed', 'handedOver', 'named', 'dueSet', 'done', 'quoted')),
  text text,
  on_day date not null,
  -- When it is due from this step on, and who had it before the step and has it after: only where the step says so.
  due_on date,
  due_meeting_id uuid,
  owners_before text,
  owners text,
  at timestamptz not null,
  -- Tells apart what happened at the same moment.
  number serial,
  foreign key (collaboration_id, assignment_id) references assignment (collaboration_id, id),
  foreign key (collaboration_id, meeting_id) references meeting (collaboration_id, id),
  foreign key (collaboration_id, due_meeting_id) references meeting (collaboration_id, id)
);
create index assignment_step_of on assignment_step (assignment_id, on_day, at, number);

-- That somebody was named, or a time set, says nothing of how an assignment stands.
create function standing_of(chain uuid, out state text, out postponements integer) language sql stable as $$
  select coalesce((select kind from assignment_step where assignment_id = chain and kind not in ('named', 'dueSet')
      order by on_day desc, at desc, number desc limit 1), 'given'),
    (select count(*)::int from assignment_step where assignment_id = chain and kind = 'postponed')
$$;
create function stand_in_chain() returns trigger language plpgsql as $$
begin
  select * into new.state, new.postponements from standing_of(coalesce(new.continues_id, new.id));
  return new;
end $$;
create trigger stand_in_chain before insert or update of continues_id on assignment
  for each row execute function stand_in_chain();
create function stand_anew() returns trigger language plpgsql as $$
declare
  chain uuid;
  now_is record;
begin
  foreach chain in array array_remove(array[
    case when tg_op <> 'DELETE' then new.assignment_id end, case when tg_op <> 'INSERT' then old.assignment_id end], null) loop
    now_is := standing_of(chain);
    update assignment set state = now_is.state, postponements = now_is.postponements
      where (id = chain and continues_id is null or continues_id = chain)
        and (state, postponements) is distinct from (now_is.state, now_is.postponements);
  end loop;
  return null;
end $$;
create trigger stand_anew after insert or update or delete on assignment_step for each row execute function stand_anew();
