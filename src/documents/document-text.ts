import type { SourceText } from '../domain/source-text.ts'

/** What each reader makes of its format; the file's name, type and digest are added once, by read-source.ts. */
export type DocumentText = Pick<SourceText, 'pages' | 'pageStarts' | 'lines' | 'pagesWithoutText'>
