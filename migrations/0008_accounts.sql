-- How somebody becomes an account, and how an account signs in. Of every secret only a digest stands here.

-- What an organisation's own sign-in calls somebody. Never the address: an address may be given to the next employee.
create table identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null references account,
  tied_at timestamptz not null,
  primary key (issuer, subject),
  unique (account_id, issuer)
);

-- One-time codes. One that was asked for by an unknown address has no account, so that the work is the same.
create table sign_in_code (
  id uuid primary key,
  account_id uuid references account,
  salt bytea not null,
  digest bytea not null,
  created_at timestamptz not null,
  used_at timestamptz,
  tries integer not null default 0 check (tries between 0 and 5)
);

create table invitation (
  digest bytea primary key,
  collaboration_id uuid not null,
  person_id uuid not null,
  email text not null check (email = lower(email)),
  is_secretariat boolean not null,
  invited_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at <= created_at + interval '7 days'),
  used_at timestamptz,
  foreign key (collaboration_id, person_id) references person (collaboration_id, id),
  foreign key (collaboration_id, invited_by) references person (collaboration_id, id)
);
create index invitation_person on invitation (collaboration_id, person_id);

-- The one-time link to the first account.
create table set_up_link (
  digest bytea primary key,
  created_at timestamptz not null,
  used_at timestamptz
);

-- Letters to send, written in the transaction of what they tell of. What a letter says is forgotten when it is sent.
create table mail (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  body text,
  created_at timestamptz not null,
  -- When nobody has use for it any more, as a code that has run out.
  useless_at timestamptz not null,
  next_try_at timestamptz not null,
  attempts integer not null default 0,
  last_error text,
  sent_at timestamptz
);
create index mail_to_send on mail (next_try_at) where sent_at is null and body is not null;

-- What has been tried, to slow down whoever tries too much. Neither an address nor a network stands here as it is.
create table attempt (
  kind text not null,
  subject bytea not null,
  at timestamptz not null
);
create index attempt_recent on attempt (kind, subject, at);
