-- What people did, append-only. Each body has a chain of its own; an event commits to the one before it and, by
-- salted digests, to what it says, so that content can be weeded while the chain still stands.

create table chain_head (
  chain uuid primary key,
  seq integer not null,
  hash bytea not null
);

create table event (
  chain uuid not null,
  seq integer not null check (seq > 0),
  prev bytea not null,
  hash bytea not null,
  canon text not null,
  primary key (chain, seq),
  unique (chain, prev)
);

-- What an event says. Weeding (gallring) removes the row: without the salt the digest tells nothing.
create table event_content (
  chain uuid not null,
  seq integer not null,
  collaboration_id uuid not null references collaboration,
  act text not null,
  subject_kind text not null,
  subject_id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  salt bytea not null,
  details text not null,
  primary key (chain, seq),
  foreign key (chain, seq) references event
);
create index event_of_subject on event_content (subject_id, at);

-- The database keeps the chain by itself, so that no other program can write past it.
create function append_event() returns trigger language plpgsql as $$
declare
  head chain_head%rowtype;
begin
  insert into chain_head values (new.chain, 0, sha256(convert_to('rodatraden/chain/v1/' || new.chain, 'UTF8')))
    on conflict do nothing;
  select * into head from chain_head where chain = new.chain for update;
  if new.seq <> head.seq + 1 or new.prev <> head.hash then
    raise exception 'event % of chain % does not follow event %', new.seq, new.chain, head.seq using errcode = '40001';
  end if;
  if new.hash <> sha256('rodatraden/event/v1'::bytea || '\x00'::bytea || convert_to(new.canon, 'UTF8')) then
    raise exception 'event % of chain % has another digest', new.seq, new.chain;
  end if;
  update chain_head set seq = new.seq, hash = new.hash where chain = new.chain;
  return new;
end $$;
create trigger append_event before insert on event for each row execute function append_event();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on % is refused: events are only added', tg_op, tg_table_name;
end $$;
create trigger only_added before update or delete on event for each row execute function refuse_change();
create trigger never_emptied before truncate on event execute function refuse_change();
create trigger never_rewritten before update on event_content for each row execute function refuse_change();
create trigger never_removed before delete on chain_head for each row execute function refuse_change();
