import { type PlainAction, type Role, rights, rightsToMinutes } from '../../src/rights/rights.ts'

/** Where the table of rights is printed for people. */
export const rightsPage = 'docs/rights.md'

const roleNames: Readonly<Record<Role, string>> = {
  anyone: 'anybody',
  account: 'whoever has an account',
  participant: 'anybody in the collaboration',
  colleague: 'anybody in the collaboration, where the body says so',
  secretariat: 'the secretariat',
  inviter: 'the secretariat, with an account',
  leader: 'chair, vice chair and secretary',
  member: 'members and substitutes',
  attendee: 'members and substitutes who were at the whole meeting',
  recipient: 'members, where the body says so',
  adjuster: 'adjusters',
  registrar: 'registrar and archivist of the host',
  owner: 'whoever has it',
  keeper: 'whoever runs the server',
  commandLine: 'the command line',
}
const said = (roles: readonly Role[]) => roles.map((role) => roleNames[role]).join('; ') || '–'

const denied = { hidden: 'nothing is there', told: 'who can do it', signIn: 'to sign in' } as const

/** The table of rights in Markdown: first what is done with minutes, then all else. */
export function writtenRights(): string {
  const ofMinutes = Object.entries(rightsToMinutes).map(
    ([action, cells]) =>
      `| ${action} | ${Object.values(cells)
        .map((roles) => said(roles))
        .join(' | ')} |`,
  )
  const others = (Object.keys(rights) as PlainAction[]).map((action) => {
    const { who, denied: answer } = rights[action]
    return `| ${action} | ${said(who)} | ${who.some((role) => role === 'anyone') ? '–' : denied[answer]} |`
  })
  return [
    '| minutes | draft | sent for adjustment | adjusted | published |',
    '|---|---|---|---|---|',
    ...ofMinutes,
    '',
    '| action | who | others are told |',
    '|---|---|---|',
    ...others,
  ].join('\n')
}
