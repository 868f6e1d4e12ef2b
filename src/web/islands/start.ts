import { defineDropZone } from './drop-zone.ts'
import { tellThatItReads } from './tell-that-it-reads.ts'

defineDropZone()
tellThatItReads()
