import { definePrintButton } from './print-button.ts'
import { defineSourceLight } from './source-light.ts'

defineSourceLight()
definePrintButton()
