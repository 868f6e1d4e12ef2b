import type { apiSv } from './api-sv.ts'

/** What the API's page, its problems and the page of personal tokens say, in English. */
export const apiEn: typeof apiSv = {
  title: 'API for programs',
  lead: 'Everything that the pages show can also be had by a program, as JSON.',
  about:
    'The API of Röda tråden: matters with their red thread, meetings, decisions, assignments, bodies and people of a collaboration. What you may see here is what you may see on the pages.',
  limits: 'At most 600 requests a minute, at most 100 rows in an answer. Only import writes.',
  documentation: 'Documentation in Swedish and English',
  created: 'Documents have been handed in.',
  unchanged: 'Nothing has changed since you last asked.',
  tokenScheme: 'A personal token, made on My account.',
  start: {
    heading: 'Begin like this',
    token: 'Make a token on My account. It is shown once.',
    tokenLink: 'To My account',
    keep: 'Put the token in the environment, never in a command:',
    ask: 'Fetch the latest matters:',
    again:
      'Ask again with the tag in the answer’s ETag. If nothing is new you get 304 without content:',
  },
  resources: {
    heading: 'What you can ask for',
    lead: 'Every address begins with',
    address: 'Address',
    what: 'What you get',
    choices: 'Choices',
    secretariat: 'the secretariat only',
    anyone: 'without a token',
    importer: 'the secretariat, with a token that may hand in',
    document: 'The whole description as OpenAPI 3.1',
  },
  problems: {
    heading: 'When it cannot be done',
    lead: 'A problem is application/problem+json (RFC 9457), in the language you ask for. A program goes by code.',
    code: 'Code',
    status: 'Status',
    title: 'Meaning',
  },
  versions: {
    heading: 'Versions',
    text: 'The version in the address is raised when something is removed or changes its meaning. The one before then stays for at least a year. New fields and new addresses may come at any time.',
  },
  titles: {
    400: 'The request cannot be understood',
    401: 'A token is missing or not valid',
    403: 'The token is not enough',
    404: 'Not found',
    405: 'That cannot be done here',
    406: 'The answer exists only as JSON',
    413: 'Too large',
    415: 'The wrong kind of content',
    422: 'It could not be done',
    429: 'Too many requests',
    500: 'Something broke on our side',
    503: 'The database does not answer for now',
    507: 'There is no room left',
  },
  operations: {
    getApiInfo: {
      summary: 'About the API',
      description: 'Name, version and status, as the Swedish national REST API profile asks.',
    },
    getHealth: { summary: 'Health', description: 'Answers pass when the server answers.' },
    getOpenApi: { summary: 'The description', description: 'This API, described as OpenAPI 3.1.' },
    listCollaborations: {
      summary: 'Your collaborations',
      description: 'The collaborations that you belong to. The token opens one of them.',
    },
    getCollaboration: {
      summary: 'A collaboration',
      description:
        'The collaboration that the token is for, with its parties and what day it is there.',
    },
    getMyThread: {
      summary: 'My thread',
      description:
        'What concerns you today: assignments, meetings, matters you follow and broken threads.',
    },
    search: {
      summary: 'Search',
      description:
        'Searches matters, decisions, assignments, items, bodies and people. A day or a paragraph will do too.',
    },
    listMatters: { summary: 'Matters', description: 'The register, what was handled last first.' },
    getMatter: {
      summary: 'A matter',
      description:
        'Its red thread: every handling in the order of time, and what the thread lacks.',
    },
    listMeetings: {
      summary: 'Meetings',
      description: 'Meetings that have been, are to be or are cancelled, the first first.',
    },
    getMeeting: {
      summary: 'A meeting',
      description:
        'Attendance, items, decisions and assignments; for a meeting to come what waits for it.',
    },
    getMinutes: {
      summary: 'Minutes as they were read',
      description: 'The reading in the form minutes/1, with the lines of the source.',
    },
    getMinutesFile: {
      summary: 'The file of minutes',
      description: 'The file as it was handed in.',
    },
    listDecisions: { summary: 'Decisions', description: 'The register, the latest first.' },
    getDecision: {
      summary: 'A decision',
      description:
        'The decision with its clauses, who has adopted it, and what came before and after.',
    },
    listAssignments: {
      summary: 'Assignments',
      description: 'The register, what is due first first. Open ones unless you say otherwise.',
    },
    getAssignment: {
      summary: 'An assignment',
      description: 'The assignment with all its steps and the words of the minutes.',
    },
    listBodies: { summary: 'Bodies', description: 'Every body, by name.' },
    getBody: {
      summary: 'A body',
      description: 'What it is, who sits there, who is missing and what is broken.',
    },
    listPeople: { summary: 'People', description: 'Everybody, by name.' },
    getPerson: {
      summary: 'A person',
      description: 'Where they sit and how often they have been there.',
    },
    listImports: { summary: 'Imports', description: 'Imports, the latest first.' },
    getImport: { summary: 'An import', description: 'What an import brought.' },
    startImport: {
      summary: 'Hand in documents',
      description: 'Hands in one or more documents for review, as the page Import does.',
    },
    listDocuments: {
      summary: 'Documents in review',
      description: 'Those that wait for review, the oldest first.',
    },
    getDocument: {
      summary: 'A document',
      description: 'How far the review has come, and what was read.',
    },
  },
  cli: {
    noMatter: (words) => `No matter is called anything with “${words}”.`,
    severalMatters: 'Several matters fit. Write the whole name, or its id:',
  },
  tokens: {
    heading: 'Tokens for programs',
    lead: 'With a token a program does what you yourself may do in this collaboration, never more.',
    more: 'How they are used',
    none: 'You have no tokens.',
    make: 'Make a token',
    scopes: { read: 'read', import: 'hand in documents' },
    ends: (day) => `good until ${day}`,
    used: (day) => `last used ${day}`,
    unused: 'never used',
    end: 'End',
    endOf: (name) => `End the token ${name}`,
    form: {
      title: 'Make a token',
      name: 'What is to use it?',
      nameHint: 'For example the nightly fetch of the register. Only you see the name.',
      scopes: 'May',
      scope: { read: 'Read what you may read', import: 'Hand in documents for review' },
      days: 'Good for',
      day: { 30: '30 days', 90: '90 days', 365: 'a year' },
      submit: 'Make the token',
      problem: 'The token has not been made',
      cancel: 'Cancel',
    },
    made: {
      title: 'Your new token',
      lead: 'Copy it now. It is shown this once, and we have not kept it.',
      label: 'Token',
      keep: 'Keep it as you would a password. If anybody else has seen it, end it on My account.',
      back: 'I have saved it',
    },
  },
}
