/** Every address of the site, in one place: Swedish and permanent, with `/en` before the same in English. */
export type Paths = {
  readonly start: string
  readonly reading: string
  readonly example: string
}

export const paths: Readonly<Record<'sv' | 'en', Paths>> = {
  sv: { start: '/', reading: '/lasning', example: '/exempel' },
  en: { start: '/en', reading: '/en/lasning', example: '/en/exempel' },
}

export const healthPath = '/halsa'

export const assetPath = (name: string) => `/assets/${name}`
