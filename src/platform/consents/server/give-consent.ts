import type { Act, Tx } from '#db'
import { assert, type Id, newId, personOf } from '#kernel'
import { isLocale } from '#phrases'
import { consentsPhrases, consentTextVersion, type Purpose } from '../index.ts'

/** What an agreement is about: a thing, the firm in whose name, the network on whose page. */
export type About = { purpose: Purpose; subjectId?: Id; firmId?: Id; networkId?: Id }

/**
 * Keeps, within the act by which somebody agrees, what they agreed to: the sentence as their language words
 * it, its version, the instant and the door. Agreed twice about one thing, it is kept once.
 */
export async function giveConsent(act: Act, about: About): Promise<void> {
	const { tx, actor, now } = act
	const personId = personOf(actor)
	assert(personId, 'somebody agrees')
	if (await inForce(tx, personId, about)) return
	const { locale } = await tx
		.selectFrom('person')
		.select('locale')
		.where('id', '=', personId)
		.executeTakeFirstOrThrow()
	const read = isLocale(locale) ? locale : 'fr'
	await tx
		.insertInto('consent')
		.values({
			id: newId(),
			personId,
			purpose: about.purpose,
			subjectId: about.subjectId ?? null,
			firmId: about.firmId ?? null,
			networkId: about.networkId ?? null,
			wording: consentsPhrases(read).wordings[about.purpose],
			locale: read,
			textVersion: consentTextVersion,
			door: actor.kind === 'link' ? 'link' : 'session',
			givenAt: now,
		})
		.execute()
}

async function inForce(tx: Tx, personId: Id, about: About): Promise<boolean> {
	const found = await tx
		.selectFrom('consent')
		.select('id')
		.where('personId', '=', personId)
		.where('purpose', '=', about.purpose)
		.where('subjectId', 'is not distinct from', about.subjectId ?? null)
		.where('firmId', 'is not distinct from', about.firmId ?? null)
		.where('networkId', 'is not distinct from', about.networkId ?? null)
		.where('endedAt', 'is', null)
		.executeTakeFirst()
	return found !== undefined
}

/** Ends what was agreed about one thing, whoever of the firm had agreed: the act that undoes it says so here. */
export async function endConsent(
	{ tx, now }: Pick<Act, 'tx' | 'now'>,
	about: Omit<About, 'purpose'> & { purposes: readonly Purpose[] },
): Promise<void> {
	let ending = tx
		.updateTable('consent')
		.set({ endedAt: now })
		.where('purpose', 'in', about.purposes)
		.where('endedAt', 'is', null)
	if (about.subjectId) ending = ending.where('subjectId', '=', about.subjectId)
	if (about.firmId) ending = ending.where('firmId', '=', about.firmId)
	if (about.networkId) ending = ending.where('networkId', '=', about.networkId)
	assert(about.subjectId || about.firmId, 'a consent ends about something')
	await ending.execute()
}
