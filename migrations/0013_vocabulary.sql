-- What an item's lines say, stem by stem, as the linker compares words (src/linking/vocabulary.ts); and of each matter how
-- many of its items say each stem, as JSON, those that most say. Kept by the database as handlings come, go and are moved.
alter table item add column stems text[] not null default '{}';

-- Beside the matter, since whoever knows of it need not read all its minutes.
create table matter_vocabulary (
  collaboration_id uuid not null,
  matter_id uuid primary key,
  said text not null,
  foreign key (collaboration_id, matter_id) references matter (collaboration_id, id) on delete cascade deferrable
);
create function learn_words() returns trigger language plpgsql as $$
begin
  insert into matter_vocabulary (collaboration_id, matter_id, said)
    select collaboration_id, id, coalesce((select jsonb_object_agg(stem, items) from (
      select stem, count(*) as items from handling join item on item.id = handling.item_id, unnest(stems) stem
      where handling.matter_id = matter.id group by stem order by items desc, stem limit 150) each), '{}')::text
    from matter where id in (
      case when tg_op <> 'DELETE' then new.matter_id end, case when tg_op <> 'INSERT' then old.matter_id end)
    on conflict (matter_id) do update set said = excluded.said;
  return null;
end $$;
create trigger learn_words after insert or delete or update of matter_id, item_id on handling
  for each row execute function learn_words();

alter table matter_vocabulary enable row level security;
alter table matter_vocabulary force row level security;
create policy keeping on matter_vocabulary to rodatraden_keeper using ((select current_user = 'rodatraden_keeper'));
create policy reading on matter_vocabulary for select to rodatraden_reader using (collaboration_id = (select app_whole()));
create policy writing on matter_vocabulary to rodatraden_writer using (collaboration_id = (select app_collaboration()));
grant select, insert, update, delete on matter_vocabulary to rodatraden_keeper, rodatraden_writer;
grant select on matter_vocabulary to rodatraden_reader;
