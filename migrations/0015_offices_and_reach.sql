-- Offices are given and ended at a form of their own: whoever has one is known to the collaboration, as by a seat.
create or replace function reaches_of_person(wanted uuid, own uuid) returns uuid[] language sql stable as $$
  select array(select distinct reach from (
    select reach from attendance where person_id = wanted
    union all select reach from assignment_owner where person_id = wanted
    union all select own where exists (select from seat_holder where person_id = wanted)
      or exists (select from office where person_id = wanted)
      or exists (select from account_person where collaboration_id = own and person_id = wanted)
      or not exists (select from attendance where person_id = wanted)
        and not exists (select from assignment_owner where person_id = wanted)
  ) known order by reach)
$$;
create trigger person_placed after insert or delete or update of person_id on office
  for each row execute function person_placed();
update person set reaches = reaches_of_person(id, collaboration_id) where id in (select person_id from office);
create index office_of_collaboration on office (collaboration_id);

-- What whoever administers the installation does is in no collaboration: it stands in the installation's own chain.
alter table event_content alter column collaboration_id drop not null;
create policy administering on event_content for insert to rodatraden_writer
  with check (collaboration_id is null and chain = '00000000-0000-0000-0000-000000000000');

-- The organisations besides the host whose people could first read minutes that were not adjusted yet, and when: each may
-- have a public document by that (TF 2:6, 2:10). One time for each, whatever becomes of the minutes.
create table minutes_reached (
  collaboration_id uuid not null,
  meeting_id uuid not null,
  organisation_id uuid not null references organisation deferrable,
  at timestamptz not null,
  primary key (meeting_id, organisation_id),
  foreign key (collaboration_id, meeting_id) references meeting (collaboration_id, id) deferrable
);
alter table meeting drop column reached_others_at;

alter table minutes_reached enable row level security;
alter table minutes_reached force row level security;
create policy keeping on minutes_reached to rodatraden_keeper using ((select current_user = 'rodatraden_keeper'));
create policy reading on minutes_reached for select to rodatraden_reader using (collaboration_id = (select app_whole()));
create policy writing on minutes_reached to rodatraden_writer using (collaboration_id = (select app_collaboration()));
grant select, insert, update, delete on minutes_reached to rodatraden_keeper, rodatraden_writer;
grant select on minutes_reached to rodatraden_reader;

-- What the item that a matter began with calls it, until a person names it. Nobody reads it here: `matter.title` is what
-- everybody is told who knows of the matter, and is kept below.
create table matter_first_title (
  matter_id uuid primary key,
  collaboration_id uuid not null,
  item_id uuid not null,
  written text not null check (written <> ''),
  foreign key (collaboration_id, matter_id) references matter (collaboration_id, id) on delete cascade deferrable,
  foreign key (collaboration_id, item_id) references item (collaboration_id, id) on delete cascade deferrable
);
create index matter_first_title_of_item on matter_first_title (item_id);

-- A matter that began in minutes that not everybody in the collaboration reads is called by the first heading that they do
-- read, as soon as there is one, and by its own again when everybody reads that.
create function title_of_matter(wanted uuid) returns text language sql stable as $$
  select case when first.reach in (first.collaboration_id, '00000000-0000-0000-0000-000000000000') then own.written
    else coalesce((select item.title from handling join item on item.id = handling.item_id
        join meeting on meeting.id = item.meeting_id
      where handling.matter_id = wanted and item.title <> ''
        and handling.reach in (handling.collaboration_id, '00000000-0000-0000-0000-000000000000')
      order by meeting.held_on, item.place, item.id limit 1), own.written) end
  from matter_first_title own join item first on first.id = own.item_id where own.matter_id = wanted
$$;
create function call_matter() returns trigger language plpgsql as $$
begin
  update matter set title = title_of_matter(id)
    where id in (case when tg_op <> 'DELETE' then new.matter_id end, case when tg_op <> 'INSERT' then old.matter_id end)
      and title <> title_of_matter(id);
  return null;
end $$;
create trigger call_matter after insert or delete or update of matter_id, item_id, reach on handling
  for each row execute function call_matter();

alter table matter_first_title enable row level security;
alter table matter_first_title force row level security;
create policy keeping on matter_first_title to rodatraden_keeper using ((select current_user = 'rodatraden_keeper'));
create policy writing on matter_first_title to rodatraden_writer using (collaboration_id = (select app_collaboration()));
grant select, insert, update, delete on matter_first_title to rodatraden_keeper, rodatraden_writer;
