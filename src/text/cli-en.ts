import type { cliSv } from './cli-sv.ts'

/** What only the command line and the server's start say, in English. */
export const cliEn: typeof cliSv = {
  noCommand: 'Give a command, for instance: rodatraden read minutes.pdf',
  noFiles: 'Name at least one file, for instance: rodatraden read minutes.pdf',
  noFilesThere: 'There are no files there.',
  unknownCommand: (word) => `There is no command “${word}”. Try: rodatraden --help`,
  unknownOption: (word) => `There is no option “${word}”. Try: rodatraden --help`,
  unknownLanguage: (word) => `There is no language “${word}”. Choose sv or en.`,
  noValue: (word) => `The option “${word}” needs a value. Try: rodatraden --help`,
  tooMany: (word) => `“${word}” is too much. Try: rodatraden --help`,
  noWords: (command) => `Say what to look for after ${command}. Try: rodatraden help ${command}`,
  optionMissing: (option, command) =>
    `The command ${command} needs ${option}. Try: rodatraden help ${command}`,
  foreignOption: (option, command) =>
    `The command ${command} has no option ${option}. It is written like this:`,
  notWithServer: (option, command) =>
    `The command ${command} cannot have ${option} when it has --server: by the token the server knows who asks, and in which collaboration.`,
  bug: 'Something went wrong in the program, not in the document. Please report it:',
  progress: (done, count, name) => `${done} of ${count}: ${name}`,
  summary: (read, refused) =>
    refused ? `${read} read, ${refused} could not be read.` : `${read} read.`,
  inReview: (name) => `${name}: waits for review.`,
  imported: (taken, refused) =>
    refused ? `${taken} to review, ${refused} could not be read.` : `${taken} to review.`,
  verified: (chains, events, weeded) =>
    `${events} events in ${chains} chains.${weeded ? ` The content of ${weeded} has been weeded.` : ''}`,
  brokenLink: (chain, seq, fault) => `The chain ${chain} is broken at event ${seq}: ${fault}`,
  unbroken: 'Every chain is whole.',
  broken: (count) => (count === 1 ? 'One chain is broken.' : `${count} chains are broken.`),
  faults: {
    missing: 'the event is missing.',
    order: 'it does not follow the event before it.',
    digest: 'its digest is another.',
    canon: 'it says that it stands elsewhere.',
    content: 'its content is not what was written.',
    head: 'the chain does not end where it should.',
    time: 'it is older than the event before it.',
  },
  listening: (address) => `Röda tråden is at ${address}`,
  setUp: (address) => `The archive has no account yet. Open the link once to begin:\n${address}`,
  nobodyCanSignIn:
    'Nobody can sign in: set SMTP_URL and MAIL_FROM for codes by e-mail, or RODATRADEN_OIDC.',
  letter: (to, subject, text) =>
    `Letter to ${to} (printed here while SMTP_URL is not set)\n${subject}\n\n${text}`,
  stopping: 'Stopping.',
}
