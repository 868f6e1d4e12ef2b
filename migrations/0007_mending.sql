-- What people say that no minutes do, to mend a thread: who has adopted a decision at home, and what is to come up.

-- That an organisation has adopted (antagit) a decision that the parties are to take at home.
create table adoption (
  collaboration_id uuid not null,
  decision_id uuid not null,
  organisation_id uuid not null references organisation,
  adopted_on date not null,
  -- Whose minutes say so, as a person writes it.
  source text check (source <> ''),
  primary key (decision_id, organisation_id),
  foreign key (collaboration_id, decision_id) references decision (collaboration_id, id)
);

-- That a matter waits on the agenda (dagordning) of a meeting to come. It stays when the meeting has been held.
create table on_agenda (
  collaboration_id uuid not null,
  meeting_id uuid not null,
  matter_id uuid not null,
  primary key (meeting_id, matter_id),
  foreign key (collaboration_id, meeting_id) references meeting (collaboration_id, id),
  foreign key (collaboration_id, matter_id) references matter (collaboration_id, id)
);
create index on_agenda_of_matter on on_agenda (matter_id);
