#!/bin/sh
# One backup of an archive on PostgreSQL, in a folder named by its time under BACKUPS: the note of where the log ends is
# taken first, so that what is restored can only hold more than it. Copy the folder to another computer afterwards.
set -eu
: "${DATABASE_URL:?}" "${RODATRADEN_DATA:?}" "${BACKUPS:?}"
program=$(dirname "$0")/../dist/cli/rodatraden.js
folder=$BACKUPS/$(date -u +%Y-%m-%dT%H%M%SZ)
mkdir -p "$folder.part"

node "$program" verify --checkpoint "$folder.part/log.json"
pg_dump --format=custom --file="$folder.part/database.dump" "$DATABASE_URL"
# Files are never changed, only added, so what the dump names is there.
cp -R "$RODATRADEN_DATA/files" "$folder.part/files"
mv "$folder.part" "$folder"
echo "$folder"
