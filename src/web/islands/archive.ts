import { defineDemonstrationProgress } from './demonstration-progress.ts'
import { definePrintButton } from './print-button.ts'

defineDemonstrationProgress()
definePrintButton()
