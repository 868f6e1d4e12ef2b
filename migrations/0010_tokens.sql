-- Personal tokens: what a person lets a program use in their name. Only a digest stands here.

-- A token ends with the place it was made in: who is let into a collaboration again makes new ones.
create table token (
  id uuid primary key,
  digest bytea not null unique,
  account_id uuid not null,
  collaboration_id uuid not null,
  name text not null check (name <> '' and length(name) <= 100),
  scopes text[] not null check (scopes <@ array['read', 'import'] and cardinality(scopes) > 0),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at and expires_at <= created_at + interval '366 days'),
  -- The day in Sweden on which it was last used; more than the day is nobody's need.
  used_on date,
  ended_at timestamptz,
  foreign key (account_id, collaboration_id) references account_person (account_id, collaboration_id) on delete cascade
);
create index token_account on token (account_id, collaboration_id);
