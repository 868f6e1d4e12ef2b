-- Collaborations, the organisations and bodies in them, and the people who sit there.
--
-- Every table with content names its collaboration, and refers to others of the same collaboration by
-- (collaboration, id), so that nothing can point into another county.

create table collaboration (
  id uuid primary key,
  name text not null check (name <> ''),
  created_at timestamptz not null,
  -- The day on which the demonstration stands still; null in a real collaboration.
  demonstration_day date
);

-- Organisations (huvudmän and others). Regions and municipalities are known from the start and belong to no
-- collaboration; `code` is the official one of Statistics Sweden.
create table organisation (
  id uuid primary key,
  collaboration_id uuid references collaboration,
  kind text not null check (kind in (
    'region', 'municipality', 'municipalAssociation', 'stateAuthority', 'church', 'userOrganisation', 'other'
  )),
  code text unique,
  name text not null check (name <> ''),
  check ((kind in ('region', 'municipality')) = (code is not null)),
  check (code is null or collaboration_id is null)
);
-- Gotland is a region and a municipality under one name.
create unique index organisation_name on organisation (collaboration_id, kind, lower(name)) nulls not distinct;

-- The parties of a collaboration: its region and municipalities, and whoever else takes part.
create table party (
  collaboration_id uuid not null references collaboration,
  organisation_id uuid not null references organisation,
  primary key (collaboration_id, organisation_id)
);

-- Bodies (organ). A body that was dissolved keeps its history; what it did goes on in its successor.
create table body (
  id uuid primary key,
  collaboration_id uuid not null references collaboration,
  name text not null check (name <> ''),
  level text not null check (level in ('political', 'strategic', 'tactical', 'operative', 'local', 'unknown')),
  kind text not null default 'informal' check (kind in ('informal', 'statutory')),
  remit text,
  parent_id uuid,
  successor_id uuid,
  founded_on date,
  dissolved_on date,
  unique (collaboration_id, id),
  foreign key (collaboration_id, parent_id) references body (collaboration_id, id),
  foreign key (collaboration_id, successor_id) references body (collaboration_id, id),
  check (parent_id <> id and successor_id <> id),
  check (dissolved_on is null or founded_on is null or dissolved_on >= founded_on)
);
create unique index body_name on body (collaboration_id, lower(name));

-- People, by the name that is used; other spellings point to it.
create table person (
  id uuid primary key,
  collaboration_id uuid not null references collaboration,
  name text not null check (name <> ''),
  unique (collaboration_id, id)
);
create index person_name on person (collaboration_id, lower(name));

-- Seats (platser) of organisations in bodies. Membership is judged at the meeting's date.
create table seat (
  id uuid primary key,
  collaboration_id uuid not null references collaboration,
  body_id uuid not null,
  organisation_id uuid references organisation,
  function text,
  kind text not null default 'ordinary' check (kind in ('ordinary', 'userRepresentative', 'coopted')),
  valid daterange not null default '(,)',
  unique (collaboration_id, id),
  foreign key (collaboration_id, body_id) references body (collaboration_id, id)
);
create index seat_body on seat (body_id);

create table seat_holder (
  id uuid primary key,
  collaboration_id uuid not null references collaboration,
  seat_id uuid not null,
  person_id uuid not null,
  role text not null default 'member' check (role in ('chair', 'viceChair', 'secretary', 'member', 'substitute')),
  valid daterange not null default '(,)',
  foreign key (collaboration_id, seat_id) references seat (collaboration_id, id),
  foreign key (collaboration_id, person_id) references person (collaboration_id, id)
);
create index seat_holder_person on seat_holder (person_id);
create index seat_holder_seat on seat_holder (seat_id);
