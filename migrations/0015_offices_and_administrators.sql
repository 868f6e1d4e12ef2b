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
