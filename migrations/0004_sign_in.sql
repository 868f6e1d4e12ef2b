-- Who is signed in. A browser keeps a secret; only its digest stands here.

-- An account: somebody who may sign in, across collaborations.
create table account (
  id uuid primary key,
  email text not null check (email = lower(email) and email like '_%@_%'),
  name text not null check (name <> ''),
  created_at timestamptz not null
);
create unique index account_email on account (email);

-- Which person an account is in each collaboration. Asked at every request, so what is taken away is gone at once.
create table account_person (
  account_id uuid not null references account,
  collaboration_id uuid not null,
  person_id uuid not null,
  is_secretariat boolean not null,
  primary key (account_id, collaboration_id),
  unique (collaboration_id, person_id),
  foreign key (collaboration_id, person_id) references person (collaboration_id, id)
);

-- One signing in, in one browser. With an account the collaboration is null until it is chosen; without one somebody
-- is a person of the demonstration.
create table sign_in (
  id uuid primary key,
  digest bytea not null unique,
  account_id uuid references account,
  collaboration_id uuid references collaboration,
  person_id uuid,
  is_secretariat boolean,
  browser text not null default '',
  signed_in_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz,
  foreign key (collaboration_id, person_id) references person (collaboration_id, id),
  check ((account_id is null) = (person_id is not null)),
  check ((person_id is null) = (is_secretariat is null)),
  check (person_id is null or collaboration_id is not null)
);
create index sign_in_account on sign_in (account_id);

-- The people whom a visitor may be in the demonstration, by one press.
create table demonstration_role (
  collaboration_id uuid not null,
  place integer not null,
  person_id uuid not null,
  role text not null,
  is_secretariat boolean not null,
  primary key (collaboration_id, place),
  foreign key (collaboration_id, person_id) references person (collaboration_id, id)
);
