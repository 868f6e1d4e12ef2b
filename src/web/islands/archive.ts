import { defineDemonstrationProgress } from './demonstration-progress.ts'
import { defineDropZone } from './drop-zone.ts'
import { defineImportProgress } from './import-progress.ts'
import { definePrintButton } from './print-button.ts'
import { defineSearchKey } from './search-key.ts'
import { defineThreadKeys } from './thread-keys.ts'

defineDemonstrationProgress()
defineDropZone()
defineImportProgress()
definePrintButton()
defineSearchKey()
defineThreadKeys()
