import { defineReviewKeys } from './review-keys.ts'
import { defineSourceLight } from './source-light.ts'

defineSourceLight()
defineReviewKeys()
