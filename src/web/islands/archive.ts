import { defineDemonstrationProgress } from './demonstration-progress.ts'

defineDemonstrationProgress()
