-- A whole collaboration is put in place, or a whole archive copied, in one transaction: until its end a row may point to
-- one that is still to come. Nothing else asks for that, so every other statement is checked at once, as before.
do $$
declare
  foreign_key record;
begin
  for foreign_key in
    select conrelid::regclass as place, conname as name from pg_constraint
    where contype = 'f' and connamespace = current_schema()::regnamespace
  loop
    execute format('alter table %s alter constraint %I deferrable initially immediate', foreign_key.place, foreign_key.name);
  end loop;
end $$;
