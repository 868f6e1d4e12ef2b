import { defineDemonstrationProgress } from './demonstration-progress.ts'
import { definePrintButton } from './print-button.ts'
import { defineSearchKey } from './search-key.ts'

defineDemonstrationProgress()
definePrintButton()
defineSearchKey()
