import type { pageSv } from './page-sv.ts'

/** What only the web page says, in English. */
export const pageEn: typeof pageSv = {
  shell: {
    skip: 'Skip to the content',
    skipToFacts: 'Skip to the facts',
    home: 'Röda tråden, to the start page',
    language: 'Svenska',
    languageOfLink: 'sv',
    footer: 'Open software for collaboration between regions and municipalities.',
  },
  start: {
    title: 'Read minutes',
    heading: 'See what the minutes say',
    lead: 'Hand in Swedish minutes. You get meeting, attendance, decisions and assignments beside the source, and see what is uncertain or missing.',
    form: 'Hand in minutes',
    files: 'Files',
    drop: 'Drop minutes here',
    filesHint: (megabytes) =>
      `PDF, Word (DOCX), text or Markdown. At most ${megabytes} MB a file. Several are fine.`,
    paste: 'Or paste text',
    pasteHint: 'The whole minutes, with headings and attendance.',
    submit: 'Read the minutes',
    submitJson: 'Read and download as JSON',
    example: 'Try an example',
    exampleHint: 'Invented minutes, in Swedish, from a collaboration group.',
    kept: 'Nothing is kept.',
    keptWhy:
      'The minutes are read in the memory of the server and forgotten when the answer is sent. Nothing is passed on to anybody.',
    chosen: 'Chosen files',
    remove: (name) => `Remove ${name}`,
    tooLarge: 'Too large',
    reading: 'Reading …',
    picture: 'How it looks: the lines of the minutes to the left, the facts to the right.',
    pictureHeading: 'Every fact is tied to its line',
    pictureLead:
      'Choose a fact and its line lights up in the source. Nothing is guessed in silence: what the text does not say is said to be missing.',
    steps: [
      {
        title: 'Decisions and assignments',
        text: 'Decisions word for word. Assignments with owner and date.',
      },
      {
        title: 'Attendance by organisation',
        text: 'Who was there, who was not, and on whose behalf.',
      },
      {
        title: 'Doubts in plain words',
        text: 'Two people with one first name, a wrong weekday, nobody responsible: you see it first.',
      },
    ],
  },
  problems: {
    heading: 'Put this right first',
    file: (name, sentence) => `${name}: ${sentence}`,
  },
  reading: {
    pasted: 'Pasted text',
    pastedFile: 'pasted-text.txt',
    example: 'example.txt',
    title: (name) => `${name} – minutes as read`,
    untitled: 'Document without a heading',
    json: 'Download as JSON',
    print: 'Print',
    another: 'Read another',
    sections: 'Facts',
    sourceRegion:
      'The text of the minutes. Marked text is what has been read: green is certain, yellow is uncertain.',
    sure: 'certain',
    unsure: 'uncertain',
    toFacts: 'To the facts',
    lit: (line, text) => `Source, ${line}: ${text}`,
    noDoubts: 'Nothing to check.',
    noDoubtsWhy: 'Everything that was read is stated in the text.',
    moreDoubts: (count) => `Show ${count} more`,
    choices: 'Possible answers',
    noAttendance: 'No attendance was found in the text.',
    noItems: 'No items were found in the text.',
    noDecisions: 'No decisions.',
    empty: 'This document gave no facts. Check that it is minutes.',
    why: 'Why?',
    whySure: 'It is stated in the text.',
    whyUnsure: 'It is derived or in doubt.',
    whyMissing: 'The text does not say.',
    whyRule: (rule) => `Found by the rule “${rule}”.`,
    whyLine: (line) => `Source: ${line}.`,
    rulesUsed: 'How the people were found',
    ruleCount: (rule, people) => `${rule}: ${people}`,
    legend: 'Signs',
  },
  several: {
    title: (count) => `${count} documents`,
    heading: (read, count) =>
      read === count ? `${count} documents have been read` : `${read} of ${count} documents read`,
    lead: 'Choose a document to see the facts beside the source.',
    document: 'Document',
    date: 'Date',
    refused: 'Could not be read',
    all: 'All documents',
    noDate: 'Date missing',
  },
  errors: {
    notFound: {
      title: 'The page does not exist',
      text: 'The address may be misspelt or old.',
    },
    notAllowed: {
      title: 'There is nothing to fetch here',
      text: 'The page is shown only in answer to minutes that you hand in, and the reading is not kept. Hand in the minutes once more.',
    },
    formTooLarge: {
      title: 'That is too much text',
      text: 'Nothing has been saved. Go back, shorten the text and send the form again.',
    },
    foreign: {
      title: 'The form came from another site',
      text: 'For safety we only take minutes from our own start page. Open it and hand in the minutes there.',
    },
    refused: {
      title: 'That could not be done',
      text: 'Go back, load the page again and try once more.',
    },
    away: {
      title: 'Röda tråden will soon be back',
      text: 'The database does not answer just now. Wait a little and reload the page. What you just sent may have to be sent again.',
    },
    broken: {
      title: 'Something broke on our side',
      text: 'The minutes have not been kept. Try once more. If it happens again, give this number to whoever runs the service.',
    },
    number: (id) => `Number: ${id}`,
    back: 'To the start page',
  },
}
