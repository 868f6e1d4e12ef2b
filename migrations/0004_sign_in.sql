-- Who is signed in. A browser keeps a secret; only its digest stands here.

create table sign_in (
  digest bytea primary key,
  collaboration_id uuid not null,
  person_id uuid not null,
  is_secretariat boolean not null,
  signed_in_at timestamptz not null,
  ended_at timestamptz,
  foreign key (collaboration_id, person_id) references person (collaboration_id, id)
);

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
