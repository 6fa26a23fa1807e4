import { defineAct } from '#db'
import { assert, newId, notFound, personOf } from '#kernel'
import { askClaimInput } from '../inputs.ts'
import { tellAdvisers } from './letters.ts'
import { refuse } from './refusal.ts'

/** Claims that one person may have waiting at a time. */
const mostWaiting = 5

/**
 * Somebody signed in says that a listed network is theirs to run. An adviser checks, by other means than this
 * form: nothing is theirs until then.
 */
export const askClaim = defineAct({
	name: 'listings.ask-claim',
	input: askClaimInput,
	door: 'none',
	// The adviser who is written to is looked for past what the claimant may see.
	asSystem: true,
	act: async (act, { sheetId, words }) => {
		const { tx, actor, now, record } = act
		const personId = personOf(actor)
		assert(personId, 'someone claims')
		const sheet = await tx
			.selectFrom('networkSheet')
			.select(['id', 'name', 'keptBy', 'networkId'])
			.where('id', '=', sheetId)
			.where('closedAt', 'is', null)
			.where('audience', '!=', 'self')
			.executeTakeFirst()
		if (!sheet) return notFound()
		if (sheet.networkId) return refuse('listings.livesHere')
		const waiting = await tx
			.selectFrom('sheetClaim')
			.select('sheetId')
			.where('personId', '=', personId)
			.where('answer', 'is', null)
			.execute()
		if (waiting.some((one) => one.sheetId === sheetId)) refuse('listings.claimWaits')
		if (waiting.length >= mostWaiting) refuse('listings.tooManyClaims', { count: mostWaiting })
		const claimId = newId()
		await tx
			.insertInto('sheetClaim')
			.values({ id: claimId, sheetId, personId, words, askedAt: now })
			.execute()
		const { givenName, familyName } = await tx
			.selectFrom('person')
			.select(['givenName', 'familyName'])
			.where('id', '=', personId)
			.executeTakeFirstOrThrow()
		await tellAdvisers(act, sheet, 'claimed', `${givenName} ${familyName}`)
		await record({ subjectId: sheetId, content: { words } })
		return { claimId }
	},
})
