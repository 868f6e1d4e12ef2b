-- The matter of an item: its own, or, where it has none, that of the item it stands under.
create view matter_of_item as
  select collaboration_id, item_id, matter_id, role from handling
  union all
  select item.collaboration_id, item.id, above.matter_id, above.role
    from item join handling above on above.item_id = item.parent_id
    where not exists (select from handling own where own.item_id = item.id);
create index item_parent on item (parent_id);
create index item_below on item (collaboration_id) where parent_id is not null;
