-- Whoever reads little finds it as quickly as whoever reads all: the indexes know how far a row reaches.
drop index searchable_vector;
create index searchable_vector on searchable using gin (collaboration_id, reaches, vector);

-- What a register counts, it counts without looking at the rows.
create index decision_counted on decision (collaboration_id, reach, status, kind);
