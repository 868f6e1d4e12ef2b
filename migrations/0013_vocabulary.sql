-- What an item's lines say, stem by stem, as the linker compares words (src/linking/vocabulary.ts); and of each matter how
-- many of its items say each stem, as JSON, those that most say. Kept by the database as handlings come, go and are moved.
alter table item add column stems text[] not null default '{}';
alter table matter add column vocabulary text not null default '{}';
create function vocabulary_of(wanted uuid) returns text language sql stable as $$
  select coalesce(jsonb_object_agg(stem, items), '{}')::text from (
    select stem, count(*) as items from handling join item on item.id = handling.item_id, unnest(stems) stem
    where handling.matter_id = wanted group by stem order by items desc, stem limit 150
  ) said
$$;
create function learn_words() returns trigger language plpgsql as $$
begin
  update matter set vocabulary = vocabulary_of(id) where id in (
    case when tg_op <> 'DELETE' then new.matter_id end, case when tg_op <> 'INSERT' then old.matter_id end);
  return null;
end $$;
create trigger learn_words after insert or delete or update of matter_id, item_id on handling
  for each row execute function learn_words();
