// Makes the copy of an empty database that a new archive starts from, unless there is one of the same migrations.
import { findPreparedDatabase, prepareDatabase } from '../dist/store/prepared-database.js'

if ((await findPreparedDatabase()) === null) await prepareDatabase()
