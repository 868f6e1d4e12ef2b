import type { doctorSv } from './doctor-sv.ts'

/** What the examination of an installation says: what is so, what is wrong, and what to do. In English. */
export const doctorEn: typeof doctorSv = {
  states: { ok: 'Good', advice: 'Advice', wrong: 'Wrong' },
  summary: (wrong, advice) =>
    wrong > 0
      ? `${wrong} wrong, and ${advice} pieces of advice.`
      : advice > 0
        ? `Nothing is wrong. ${advice} pieces of advice.`
        : 'All is well.',
  findings: {
    'node.ok': (v) => `Node ${v.version}.`,
    'node.tooOld': (v) => `Node ${v.version} is too old. Install Node 20.19 or later.`,
    'settings.ok': () => 'The settings can be used.',
    'settings.wrong': (v) => `${v.sentence}`,
    'production.unset': () =>
      'The archive holds what real people have done, but NODE_ENV is not production. Set NODE_ENV=production, so that the roles of the demonstration never open anything.',
    'publicUrl.missing': () =>
      'PUBLIC_URL is not set. Set it to the address that people reach the server by, or the links in letters lead nowhere.',
    'proxy.unset': () =>
      'PUBLIC_URL is https, so a proxy stands before the server, but RODATRADEN_PROXY is not yes. Set RODATRADEN_PROXY=yes, or everybody who tries to sign in is slowed down as if they were one.',
    'signIn.nobody': () =>
      'Nobody can sign in: neither SMTP_URL nor RODATRADEN_OIDC is set. Set at least one of them.',
    'folder.ok': (v) => `The folder ${v.folder} can be written in, and has ${v.free} GB left.`,
    'folder.missing': (v) =>
      `The folder ${v.folder} is not there. The server makes it at its first start. Where the archive is elsewhere, correct RODATRADEN_DATA.`,
    'folder.notWritable': (v) =>
      `Nothing can be written in the folder ${v.folder}. Give it to the user who runs the server: chown -R rodatraden ${v.folder}`,
    'folder.open': (v) =>
      `Everybody on the computer may read the folder ${v.folder}. Close it: chmod 750 ${v.folder}`,
    'folder.nearlyFull': (v) =>
      `The disk of the folder ${v.folder} is nearly full: ${v.free} GB are left, ${v.percent} per cent. Give it more room.`,
    'folder.full': (v) =>
      `The disk of the folder ${v.folder} is full: ${v.free} GB are left. Nothing can be kept until it gets more room.`,
    'lock.held': (v) =>
      `A server has the folder ${v.folder} open, so the database was not examined. Stop it and run doctor again.`,
    'database.ok': (v) =>
      v.isEmbedded
        ? "The embedded database opens, and the tables are the program's."
        : `PostgreSQL ${v.version} answers, and the tables are the program's.`,
    'database.unreachable': (v) =>
      `The database does not answer: ${v.why}. See that it is running, and that DATABASE_URL and the password are right.`,
    'database.notOpened': (v) =>
      `The database of the folder does not open: ${v.why}. Put a backup of the folder back.`,
    'database.tooOld': (v) => `PostgreSQL ${v.version} is too old. Upgrade to 15 or later.`,
    'database.encoding': () =>
      'The database is not in UTF-8. Make a new one with encoding UTF8 and move there.',
    'database.empty': () =>
      'The database has no tables yet. The server makes them at its first start.',
    'database.behind': (v) =>
      `The tables are older than the program: ${v.names} have not run. Take a backup and start the server, and they will.`,
    'database.ahead': (v) =>
      `The database is newer than the program: it has had ${v.names}. Install the version of the program that ran last.`,
    'database.changed': (v) =>
      `${v.names} was changed since it ran, so the tables may not be what the program thinks. Install the program anew from a release.`,
    'database.superuser': () =>
      'The server is a superuser of PostgreSQL. Give it a role of its own, as docs/deployment.md says.',
    'clock.ok': () => 'The clock is right.',
    'clock.off': (v) =>
      `The computer's clock and the database's differ by ${v.seconds} seconds. Turn on time synchronisation (NTP) on both.`,
    'clock.future': (v) =>
      `The latest in the log is from ${v.at}, which has not been yet. The computer's clock is wrong, or was. Turn on time synchronisation (NTP).`,
    'files.ok': (v) => `Every file is there and is what it was: ${v.count}.`,
    'files.missing': (v) =>
      `${v.count} files are missing, among them ${v.name}. Put the folder files back from a backup, or correct RODATRADEN_DATA.`,
    'files.changed': (v) =>
      `${v.count} files are changed, among them ${v.name}. Put them back from a backup.`,
    'chain.ok': (v) => `The log is whole: ${v.events} events.`,
    'chain.broken': (v) =>
      `The log is broken in ${v.count} chains. Run rodatraden verify to see where, and compare with a backup.`,
    'checkpoint.lacks': (v) =>
      `The log is not what it was ${v.at}: ${v.missing} events are missing, and ${v.rewritten} chains are rewritten. See which: rodatraden verify --since ${v.file}. When that is settled: rodatraden verify --checkpoint ${v.file}`,
    'checkpoint.unreadable': (v) =>
      `The file ${v.file} is no note of the log. Move it away, and the server writes a new one.`,
    'outbox.ok': () => 'No letters are stuck.',
    'outbox.stuck': (v) =>
      `${v.count} letters have not gone. The mail server said: ${v.why || 'nothing'}. Correct SMTP_URL or MAIL_FROM; the letters then go by themselves.`,
    'mailServer.ok': () => 'The mail server answers.',
    'mailServer.silent': (v) =>
      `The mail server takes no letters: ${v.why}. Correct SMTP_URL, or open the way there in the firewall.`,
    'provider.ok': (v) => `The sign-in of ${v.name} answers.`,
    'provider.silent': (v) =>
      `The sign-in of ${v.name} does not answer: ${v.why}. See that issuer is right in the file that RODATRADEN_OIDC names, and the way there in the firewall.`,
    'access.none': (v) =>
      `Nobody can sign in as the secretariat of ${v.name}. Let somebody in: rodatraden invite`,
  },
}
