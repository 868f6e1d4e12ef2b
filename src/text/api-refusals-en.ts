import type { apiRefusalsSv } from './api-refusals-sv.ts'

/** Why a program is refused, or a token cannot be made, and what to do instead, in English. */
export const apiRefusalsEn: typeof apiRefusalsSv = {
  'api.query': (v) =>
    `The parameter “${v.parameter}” is not known here, or has a value that it cannot have. See /en/api for what you can choose.`,
  'page.unclear': () =>
    'The parameter “cursor” is no place in the list. Take the address that the last answer gave in “next”.',
  'api.notSignedIn': () =>
    'Send a personal token in the header Authorization: Bearer. You make it on My account.',
  'api.tokenUnknown': () =>
    'The token is not valid: ended, too old or wrongly written. Make a new one on My account.',
  'api.scope': (v) =>
    `The token may not do this. Make one on My account with the right “${v.scope}”.`,
  'api.notFound': () => 'There is nothing here that you may see. Check the address.',
  'api.notAllowed': () => 'The address is there, but not for this method. See the header Allow.',
  'api.notAcceptable': () => 'Ask for application/json in the header Accept, or leave it out.',
  'api.mediaType': () => 'Send the documents as multipart/form-data, in the field “file”.',
  'api.tooMany': (v) => `That was too many requests. Wait ${v.seconds} seconds.`,
  'api.broken': () =>
    'The fault is ours and has been noted. Try again, and tell us the number in “instance” if it fails.',
  'api.away': () => 'The database does not answer for now. Try again in a few seconds.',
  'api.noFile': () => 'Put at least one document in the field “file”.',
  'api.allRefused': () => 'None of the documents could be read. Why stands with each of them.',
  'server.notAnAddress': (v) =>
    `The address “${v.written}” cannot be used. Write it with https, for example https://rodatraden.example.`,
  'server.noToken': () =>
    'Put your personal token in the environment variable RODATRADEN_TOKEN. You make it on My account.',
  'server.notAToken': () =>
    'What stands in RODATRADEN_TOKEN is no token: it has a space or other signs that no token has. Copy the token anew, and only it, or make a new one on My account.',
  'server.slow': (v) =>
    `The server ${v.address} has not answered within ${v.seconds} seconds. Try again in a while.`,
  'server.certificate': (v) =>
    `The server ${v.address} has a certificate that this computer does not trust. Where it is of an issuer of your own, name that by NODE_EXTRA_CA_CERTS.`,
  'server.elsewhere': (v) =>
    `The server ${v.address} points to ${v.to}. The token is not sent on by itself: where that is the right server, write its address.`,
  'server.silent': (v) =>
    `The server ${v.address} cannot be reached. Check the address, and that the server runs, and try again.`,
  'server.other': (v) => `The server ${v.address} answers, but is not Röda tråden.`,
  'server.said': (v) => `The server answers: ${v.detail}.`,
  'token.noName': () => 'Write what is to use the token.',
  'token.longName': (v) => `The name can have at most ${v.count} characters. Make it shorter.`,
  'token.noScope': () => 'Choose at least one thing that the token may do.',
  'token.noEnd': () => 'Choose for how long the token is to be good.',
  'token.tooMany': (v) => `You already have ${v.count} tokens. End one that is not used.`,
  'token.endedAlready': () => 'The token has been ended already. Load the page again.',
}
