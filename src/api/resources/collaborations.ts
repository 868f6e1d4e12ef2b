import { z } from 'zod'
import { listMemberships } from '../../store/accounts.ts'
import { listParties } from '../../store/parties.ts'
import { reading } from '../operation.ts'
import { Day, Id, listOf, name, Organisation } from '../schemas.ts'

const collaboration = {
  id: Id,
  name: z.string(),
  isSecretariat: z.boolean().describe('Whether one belongs to its secretariat.'),
  isHere: z.boolean().describe('Whether it is the one that the token, or the signing in, is for.'),
}

const Collaboration = name(
  'Collaboration',
  'A collaboration (samverkan): what several organisations do together.',
  z.object({
    ...collaboration,
    today: Day.describe(
      'What day it is there; in a demonstration the day on which it stands still.',
    ),
    isDemonstration: z.boolean(),
    parties: listOf(Organisation),
  }),
)

/** The collaborations that one belongs to. A token opens one of them. */
export const listCollaborations = reading({
  id: 'listCollaborations',
  path: '/collaborations',
  answer: z.object({ results: listOf(z.object(collaboration)) }),
  isAtDoor: true,
  async find({ db, accountId, account: { viewer, collaborationName } }) {
    const { collaborationId, isSecretariat } = viewer
    const here = { id: collaborationId, name: collaborationName, isSecretariat, isHere: true }
    if (accountId === null) return { results: [here] }
    const all = await listMemberships(db, accountId)
    return {
      results: all.map((each) => ({
        id: each.collaborationId,
        name: each.collaborationName,
        isSecretariat: each.isSecretariat,
        isHere: each.collaborationId === collaborationId,
      })),
    }
  },
})

/** The collaboration that one is in, with its parties; any other is not there. */
export const getCollaboration = reading({
  id: 'getCollaboration',
  path: '/collaborations/{id}',
  answer: Collaboration,
  async find({ db, viewer, account, today, id }) {
    if (id !== viewer.collaborationId) return null
    return {
      id,
      name: account.collaborationName,
      isSecretariat: viewer.isSecretariat,
      isHere: true,
      today,
      isDemonstration: account.demonstrationDay !== null,
      parties: await listParties(db, viewer),
    }
  },
})
