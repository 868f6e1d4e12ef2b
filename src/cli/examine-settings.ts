import { type Config, configFrom } from '../config.ts'
import { checkProvider } from '../outside/identity-providers.ts'
import { type ProviderSettings, providersIn } from '../outside/provider-settings.ts'
import { checkMailServer } from '../outside/send-mail.ts'
import { examineFolder, type FolderFacts } from '../store/examine.ts'
import type { Text } from '../text/sv.ts'
import { reasonOf } from './outcome.ts'

/** A finding of the examination: its sentence's code, how grave it is, and what the sentence is filled with. */
export type Finding = {
  readonly state: 'ok' | 'advice' | 'wrong'
  readonly code: keyof Text['doctor']['findings']
  readonly values: Readonly<Record<string, string | number>>
}

export const finding = (
  state: Finding['state'],
  code: Finding['code'],
  values: Finding['values'] = {},
): Finding => ({ state, code, values })

type Environment = Readonly<Record<string, string | undefined>>

/** The first Node that the program runs on. */
const [leastMajor, leastMinor] = [20, 19]

/** Whether the program runs on a Node of this version. */
export function examineNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isEnough = major > leastMajor || (major === leastMajor && minor >= leastMinor)
  return finding(isEnough ? 'ok' : 'wrong', isEnough ? 'node.ok' : 'node.tooOld', { version })
}

/** What the environment sets, where it can be used, and what is missing for real people's records. */
export function examineSettings(
  environment: Environment,
  text: Text,
): { readonly findings: readonly Finding[]; readonly config: Config | null } {
  let config: Config
  let providers: readonly ProviderSettings[]
  try {
    config = configFrom(environment)
    providers = providersIn(config.providersFile, environment)
  } catch (error) {
    const sentence = reasonOf(error, text).text
    return { findings: [finding('wrong', 'settings.wrong', { sentence })], config: null }
  }
  const { isProduction, publicUrl, hasProxy, mail } = config
  const findings = [finding('ok', 'settings.ok')]
  if (!isProduction) return { findings, config }
  if (publicUrl === null) findings.push(finding('wrong', 'publicUrl.missing'))
  if (publicUrl?.startsWith('https:') && !hasProxy) findings.push(finding('wrong', 'proxy.unset'))
  if (mail === null && providers.length === 0) findings.push(finding('wrong', 'signIn.nobody'))
  return { findings, config }
}

/** Less than this share of a disk, or less than so many bytes, is nearly nothing or nothing. */
const [little, nothing] = [0.1, 0.01]
const leastBytes = 200_000_000

/** Whether the folder of the archive can be used, and for how long. */
export async function examineDataFolder(folder: string): Promise<readonly Finding[]> {
  const found = await examineFolder(folder)
  if (!found.isThere) return [finding('advice', 'folder.missing', { folder })]
  const free = (found.freeBytes / 1e9).toFixed(1)
  const percent = Math.floor((100 * found.freeBytes) / found.totalBytes)
  const values = { folder, free, percent }
  const findings: Finding[] = []
  const room = roomOf(found)
  if (room === 'full') findings.push(finding('wrong', 'folder.full', values))
  else if (!found.isWritable) findings.push(finding('wrong', 'folder.notWritable', values))
  else if (room === 'nearlyFull') findings.push(finding('advice', 'folder.nearlyFull', values))
  if (found.isOpen) findings.push(finding('advice', 'folder.open', values))
  return findings.length > 0 ? findings : [finding('ok', 'folder.ok', values)]
}

function roomOf({ freeBytes, totalBytes }: FolderFacts): 'full' | 'nearlyFull' | 'enough' {
  if (freeBytes < Math.min(leastBytes, nothing * totalBytes)) return 'full'
  return freeBytes < little * totalBytes ? 'nearlyFull' : 'enough'
}

/** Whether those outside answer: the mail server and each organisation's own sign-in. */
export async function examineOutside(
  { mail, providersFile }: Config,
  environment: Environment,
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  if (mail) {
    const why = await whyNot(checkMailServer(mail.url))
    findings.push(
      why === null
        ? finding('ok', 'mailServer.ok')
        : finding('wrong', 'mailServer.silent', { why }),
    )
  }
  for (const provider of providersIn(providersFile, environment)) {
    const { name } = provider
    const why = await whyNot(checkProvider(provider))
    findings.push(
      why === null
        ? finding('ok', 'provider.ok', { name })
        : finding('wrong', 'provider.silent', { name, why }),
    )
  }
  return findings
}

/** What an attempt said when it failed; null where it did not. */
async function whyNot(attempt: Promise<unknown>): Promise<string | null> {
  try {
    await attempt
    return null
  } catch (error) {
    return said(error)
  }
}

/** What an error says, in one line, with the reason behind it. */
export function said(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return said(error.errors[0])
  if (!(error instanceof Error)) return String(error)
  const { message, cause } = error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const behind = cause instanceof Error ? ` (${said(cause)})` : ''
  return (message || code).replace(/\s+/g, ' ').replace(/\.$/, '') + behind
}
