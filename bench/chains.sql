-- $chains chains of $events events each, whole from their starts to their heads. Put in as one session in which no
-- trigger runs: a link is made in a thousandth of the time that an action takes.
create function links(chain uuid, count int) returns table (seq int, prev bytea, hash bytea, canon text, salt bytea, details text)
language plpgsql as $$
begin
  hash := sha256(convert_to('rodatraden/chain/v1/' || chain, 'UTF8'));
  for each in 1..count loop
    seq := each;
    prev := hash;
    salt := decode(md5(chain::text || each), 'hex');
    details := '{"text":"Anteckning ' || each || '"}';
    canon := format('{"act":"matter.rename","actor":null,"at":"%s","chain":"%s","commit":[{"alg":"sha256-salted","d":"%s",'
      '"what":"details"}],"object":{"id":"%s","kind":"matter"},"prev":"%s","seq":%s,"v":1}',
      to_char(timestamp '2020-01-01' + each * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"'), chain,
      encode(sha256('rodatraden/content/v1\000'::bytea || salt || convert_to(details, 'UTF8')), 'hex'), chain,
      encode(prev, 'hex'), each);
    hash := sha256('rodatraden/event/v1\000'::bytea || convert_to(canon, 'UTF8'));
    return next;
  end loop;
end $$;

insert into collaboration (id, name, created_at) values (md5('kedjor')::uuid, 'Kedjornas län', now());
create temporary table made as
  select md5('chain' || n)::uuid as chain, link.* from generate_series(1, $chains) n, links(md5('chain' || n)::uuid, $events) link;
insert into event (chain, seq, prev, hash, canon) select chain, seq, prev, hash, canon from made;
insert into event_content (chain, seq, collaboration_id, act, subject_kind, subject_id, at, salt, details)
  select chain, seq, md5('kedjor')::uuid, 'matter.rename', 'matter', chain, timestamp '2020-01-01' + seq * interval '1 minute',
    salt, details from made;
insert into chain_head (chain, seq, hash) select chain, seq, hash from made where seq = $events;
drop function links(uuid, int);
