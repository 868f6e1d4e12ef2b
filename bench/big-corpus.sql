-- A nation's archive, invented: counties × years, the same rows each time. $counties and $years are put in by whoever runs
-- it, as one session in which no trigger runs; what triggers keep is made at the end.
create function seeded(text) returns uuid language sql immutable as $$ select md5($1)::uuid $$;
create function chance(text, int) returns int language sql immutable as $$ select (hashtext($1) & 2147483647) % $2 $$;
-- The nth of 27,000 words of three syllables.
create function syllable(int) returns text language sql immutable as $$ select (array['ba','skol','fri','le','mö','hand','ver',
  'ting','na','ro','sam','dal','kun','for','by','hus','lä','ger','mar','ken','tid','ro','vik','stor','ny','land','sjö','berg','å',
  'ell'])[1 + $1 % 30] $$;
create function rare(int) returns text language sql immutable as $$
  select syllable($1) || syllable($1 / 30) || syllable($1 / 900) $$;
-- Words as minutes have them: a few that are everywhere, and a long tail.
create function words(seed text, count int) returns text language sql immutable as $$
  select string_agg(case when chance(seed || g, 5) = 0 then rare(chance(seed || g || 'x', 27000))
    else (array['skolfrånvaro','elevhälsa','kommunerna','regionen','rutin','samverkan','vården','skolan','barn','stöd',
      'handlingsplan','enkät','uppföljning','trygghet','överenskommelse','familjecentral','socialtjänst','psykisk','ohälsa',
      'remiss','projekt','medel','utvärdering','plan','ungdomsmottagning','föräldrastöd','barnahus','habilitering','närvaro',
      'kunskap'])[1 + chance(seed || g || 'y', 30)] end, ' ')
  from generate_series(1, count) g $$;

create temporary table county as
  select n, seeded('county' || n) as id from generate_series(1, $counties) n;
insert into collaboration (id, name, created_at) select id, 'Samverkan i län ' || n, now() from county;
insert into party select county.id, organisation.id from county, organisation
  where organisation.kind = 'municipality' and chance(county.n || organisation.code, 20) = 0;
create temporary table own_body as
  select seeded('body' || county.n || '/' || b) as id, county.id as county, county.n || '/' || b as key, b
  from county, generate_series(1, 40) b;
insert into body (id, collaboration_id, name, level, parent_id, founded_on, dissolved_on)
  select id, county, 'Grupp ' || b || ' ' || words(key, 1),
    (array['political', 'strategic', 'tactical', 'operative'])[least(4, 1 + b / 4)],
    case when b > 3 then seeded('body' || split_part(key, '/', 1) || '/' || b / 4) end,
    date '2016-01-01', case when chance(key, 12) = 0 then date '2024-06-30' end
  from own_body;
insert into person (id, collaboration_id, name)
  select seeded('person' || county.n || '/' || p), county.id,
    (array['Anna', 'Bo', 'Cia', 'Dag', 'Eva', 'Fredrik', 'Gun', 'Hamid', 'Ida', 'Jan'])[1 + p % 10] || ' ' ||
    (array['Ek', 'Alm', 'Lind', 'Berg', 'Sand', 'Holm', 'Ström', 'Falk', 'Rask', 'Mo'])[1 + p / 10 % 10] || ' L' || county.n || '-' || p
  from county, generate_series(1, 600) p;
insert into seat (id, collaboration_id, body_id, organisation_id)
  select seeded('seat' || key || '-' || s), county, own_body.id,
    (select organisation_id from party where collaboration_id = county order by organisation_id offset s % 5 limit 1)
  from own_body, generate_series(1, 12) s;
insert into seat_holder (id, collaboration_id, seat_id, person_id, role)
  select seeded('holder' || key || '-' || s), county, seeded('seat' || key || '-' || s),
    seeded('person' || split_part(key, '/', 1) || '/' || 1 + (b * 12 + s) % 600),
    case s when 1 then 'chair' when 2 then 'secretary' else 'member' end
  from own_body, generate_series(1, 12) s;

insert into demonstration_role (collaboration_id, place, person_id, role, is_secretariat)
  select id, 1, seeded('person1/1'), 'processledare', true from county where n = 1;

create temporary table own_meeting as
  select seeded('meeting' || key || '.' || m) as id, county, own_body.id as body, key || '.' || m as key, b,
    date '2016-09-01' + (m - 1) * (3650 / (5 * $years)) + b as day
  from own_body, generate_series(1, 5 * $years) m order by own_body.county, day;
create temporary table source as
  select json_build_object('format', 'minutes/1', 'blocks', '{}'::text[], 'plannedMeetings', '{}'::text[],
    'source', json_build_object('name', 'protokoll.pdf', 'lines', json_agg(words('line' || line, 9)))) as minutes
  from generate_series(1, 170) line;
insert into import (id, collaboration_id, started_at) select seeded('import' || n), id, now() from county;
insert into document (id, collaboration_id, import_id, digest, name, size, minutes, status, imported_at, confirmed_at)
  select seeded('document' || key), county, seeded('import' || split_part(key, '/', 1)),
    encode(sha256(convert_to(key, 'UTF8')), 'hex'), key || '.pdf', 20000,
    source.minutes::text, 'confirmed', now(), now()
  from own_meeting, source;
insert into meeting (id, collaboration_id, body_id, held_on, starts_at, ends_at, place, status, document_id, minutes_state)
  select id, county, body, day, '09:00', '12:00', 'Teams',
    case when day > date '2026-09-01' then 'planned' else 'held' end, seeded('document' || key),
    case when day > date '2026-06-01' and chance(key || 'p', 3) = 0 then 'draft'
      when chance(key || 'p', 8) = 0 then 'published' else 'adjusted' end
  from own_meeting;
insert into attendance (id, collaboration_id, meeting_id, person_id, written, organisation_id, state, is_stated, roles,
    first_line, last_line)
  select seeded('attendance' || key || '-' || s), county, own_meeting.id, holder.person_id, 'Namn',
    (select organisation_id from seat where id = holder.seat_id), case when chance(key || '-' || s, 6) = 0 then 'absent' else 'present' end,
    true, case s when 1 then '{chair}'::text[] else '{member}' end, s, s
  from own_meeting, generate_series(1, 12) s
  join lateral (select person_id, seat_id from seat_holder
    where id = seeded('holder' || split_part(own_meeting.key, '.', 1) || '-' || s)) holder on true;

create temporary table own_item as
  select seeded('item' || key || '#' || i) as id, county, own_meeting.id as meeting, body, b, key || '#' || i as key, i, day
  from own_meeting, generate_series(1, 12) i
  union all
  select seeded('item' || key || '#13'), county, id, body, b, key || '#13', 13, day from own_meeting where chance(key, 2) = 0
  order by county, day, key;
insert into item (id, collaboration_id, meeting_id, place, number, label, title, kind, text, first_line, last_line)
  select id, county, meeting, i, i::text, '§ ' || i, initcap(words(key, 3)), 'information', words(key || 't', 60), 20 + i * 10, 29 + i * 10
  from own_item;
insert into matter (id, collaboration_id, title, status, ended_on, created_at)
  select seeded('matter' || county.n || '/' || m), county.id, initcap(words('matter' || county.n || '/' || m, 4)),
    case when chance('ended' || m, 4) = 0 then 'ended' else 'open' end,
    case when chance('ended' || m, 4) = 0 then date '2024-01-01' end, now()
  from county, generate_series(1, 250 * $years) m;
insert into handling (id, collaboration_id, item_id, matter_id, role, linked)
  select seeded('handling' || key), county, id,
    seeded('matter' || split_part(key, '/', 1) || '/' || 1 + (extract(year from day)::int - 2016) * 20 * $years / 8
      + chance(key, 50 * $years)), 'information', 'surely'
  from own_item where i between 3 and 11;
update matter set last_on = last_handled_on(id);
insert into decision (id, collaboration_id, meeting_id, item_id, status, kind, text, taken_by, first_line, last_line)
  select seeded('decision' || key), county, meeting, id, case when chance(key || 's', 12) = 0 then 'quoted' else 'taken' end,
    case when chance(key || 'k', 30) = 0 then 'postponement' else 'formal' end, 'Gruppen beslutar att ' || words(key || 'd', 14),
    case when chance(key || 's', 12) = 0 then 'Grupp ' || 1 + chance(key || 'g', 40) end, 22 + i * 10, 23 + i * 10
  from own_item where i in (1, 3, 5, 7, 9, 11);
insert into clause (decision_id, place, text) select id, 1, 'att ' || left(text, 80) from decision;
insert into assignment (id, collaboration_id, meeting_id, item_id, text, due_written, due_on, state, first_line, last_line)
  select seeded('assignment' || key), county, meeting, id, 'Namn tar fram ' || words(key || 'a', 8),
    case when chance(key || 'w', 10) = 0 then 'i augusti' end, case when chance(key || 'w', 10) > 2 then day + 60 end,
    case when day > date '2026-03-01' or chance(key || 'e', 30) = 0 then 'given' else 'done' end, 25 + i * 10, 25 + i * 10
  from own_item where i in (4, 6, 8, 10);
insert into assignment_owner (collaboration_id, assignment_id, place, kind, written, person_id)
  select county, seeded('assignment' || key), 1, 'person', 'Namn', seeded('person' || split_part(key, '/', 1) || '/' || 1 + chance(key || 'o', 600))
  from own_item where i in (4, 6, 8, 10) and chance(key || 'n', 12) > 0;
insert into assignment_step (id, collaboration_id, assignment_id, meeting_id, kind, on_day, at)
  select seeded('given' || key), county, seeded('assignment' || key), meeting, 'given', day, now() from own_item where i in (4, 6, 8, 10)
  union all
  select seeded('done' || key), county, seeded('assignment' || key), null, 'done', day + 50, now() + interval '1 s' from own_item
  where i in (4, 6, 8, 10) and not (day > date '2026-03-01' or chance(key || 'e', 30) = 0);
insert into chain_head (chain, seq, hash) select id, 1, sha256(convert_to(key, 'UTF8')) from own_body;

-- How far each row reaches: most minutes are for the whole county, some are published, the latest are drafts, and one body
-- in ten keeps to its members.
update body set minutes_readers = 'members' where chance(name, 10) = 0;
update meeting set reach = case
  when minutes_state = 'published' then '00000000-0000-0000-0000-000000000000'
  when minutes_state = 'draft' then meeting.id
  when body.minutes_readers = 'members' then body_id
  else meeting.collaboration_id end from body where body.id = body_id;
update clause set collaboration_id = decision.collaboration_id from decision where decision.id = decision_id;
do $$
declare part text[];
begin
  foreach part slice 1 in array array[['item', 'meeting'], ['decision', 'meeting'], ['assignment', 'meeting'],
    ['attendance', 'meeting'], ['handling', 'item'], ['clause', 'decision'], ['assignment_owner', 'assignment'],
    ['assignment_step', 'assignment']] loop
    execute format('update %1$I set reach = whole.reach from %2$I whole where whole.id = %1$I.%2$s_id', part[1], part[2]);
  end loop;
end $$;
update document set reach = meeting.reach from meeting where document_id = document.id;
update matter set reaches = reaches_of_matter(id, collaboration_id);
update person set reaches = reaches_of_person(id, collaboration_id);

insert into searchable (id, collaboration_id, kind, title, text, about, also, day, meeting_id, reaches)
  select id, collaboration_id, kind, title, text, about, also, day, meeting_id,
    coalesce(reaches_of_searchable(kind, id, meeting_id, collaboration_id), '{}') from searchable_source
  order by collaboration_id, day nulls first, meeting_id, kind;
insert into search_word (collaboration_id, word)
  select distinct collaboration_id, said.word
  from searchable, unnest(tsvector_to_array(to_tsvector('simple', concat_ws(' ', title, text, about, also)))) said(word)
  where length(said.word) between 4 and 40 and said.word !~ '[^[:alpha:]åäöéü]';
drop function words(text, int);
drop function rare(int);
drop function syllable(int);
drop function chance(text, int);
drop function seeded(text);
