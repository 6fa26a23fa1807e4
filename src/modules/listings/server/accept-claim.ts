import { type Act, defineAct, removeJob } from '#db'
import { type Id, newId } from '#kernel'
import type { PagePart } from '#networks'
import { foundNetwork, writeSheet } from '#networks/server'
import { claimInput } from '../inputs.ts'
import { accessClaim } from './access-claim.ts'
import { tellClaimant } from './letters.ts'
import { accessListed, tellStep } from './listed-sheet.ts'
import { refuse } from './refusal.ts'

/**
 * An adviser recognises who runs a listed network: it becomes a network that lives here, described as its
 * sheet was, with the claimant as facilitator. Its sheet keeps its address and is theirs from now on; other
 * claims to it are declined.
 */
export const acceptClaim = defineAct({
	name: 'listings.accept-claim',
	input: claimInput,
	door: 'none',
	asSystem: true,
	act: async (act, { claimId }) => {
		const { tx, record } = act
		const claim = await accessClaim(act, claimId)
		const sheet = await accessListed(tx, claim.sheetId)
		if (sheet.closedAt) refuse('listings.isClosed')
		const networkId = newId()
		await foundNetwork(act, {
			networkId,
			personId: claim.personId,
			name: sheet.name,
			family: sheet.family,
			purpose: sheet.purpose,
			territory: sheet.territory,
			legalForm: sheet.legalForm,
			currency: sheet.currency,
			timeZone: (await isInMorocco(act, sheet.id)) ? 'Africa/Casablanca' : 'Europe/Paris',
		})
		await describe(act, networkId, sheet)
		await tx
			.updateTable('networkSheet')
			.set({ networkId, verifiedOn: null, source: null, members: null })
			.where('id', '=', sheet.id)
			.execute()
		await writeSheet(act, networkId)
		await tellStep(act, sheet.id, 'claimed')
		await removeJob(tx, `listing-ask:${sheet.id}`)
		await answerClaims(act, claim)
		await tellClaimant(act, claim, { networkId })
		await record({ networkId, subjectId: sheet.id, content: { claimId } })
		return { networkId }
	},
})

type Listed = Awaited<ReturnType<typeof accessListed>>

/** The new network says of itself what its sheet said, and shows it to the same readers. */
async function describe({ tx }: Act, networkId: Id, sheet: Listed): Promise<void> {
	const parts: PagePart[] = ['purpose', 'numbers', 'meetings', 'dues', 'entry', 'trades', 'contact']
	const contact = await tx
		.selectFrom('sheetContact')
		.select(['name', 'email', 'phone'])
		.where('sheetId', '=', sheet.id)
		.where('isShown', '=', true)
		.executeTakeFirst()
	await tx
		.updateTable('network')
		.set({
			rna: sheet.rna,
			siren: sheet.siren,
			ice: sheet.ice,
			foundedYear: sheet.foundedYear,
			website: sheet.website,
			rhythm: sheet.rhythm,
			meetingDay: sheet.meetingDay,
			meetingHour: sheet.meetingHour,
			meetingPlace: sheet.meetingPlace,
			duesWords: sheet.duesWords,
			duesCents: sheet.duesCents,
			hoursPerMonth: sheet.hoursPerMonth,
			entry: sheet.entry,
			entryWords: sheet.entryWords,
			trialVisits: sheet.trialVisits,
			hasExclusiveTrades: sheet.hasExclusiveTrades,
			sizeCeiling: sheet.sizeCeiling,
			pageAudience: sheet.audience,
			pageParts: parts,
			contactName: contact?.name ?? null,
			contactEmail: contact?.email ?? null,
			contactPhone: contact?.phone ?? null,
		})
		.where('networkId', '=', networkId)
		.execute()
	const zones = await tx
		.selectFrom('sheetZone')
		.select(['kind', 'code'])
		.where('sheetId', '=', sheet.id)
		.execute()
	if (zones.length > 0)
		await tx
			.insertInto('networkZone')
			.values(zones.map((zone) => ({ networkId, ...zone })))
			.execute()
	const trades = await tx
		.selectFrom('sheetTrade')
		.select(['key', 'label', 'state'])
		.where('sheetId', '=', sheet.id)
		.execute()
	if (trades.length > 0)
		await tx
			.insertInto('networkTrade')
			.values(trades.map((trade) => ({ networkId, ...trade })))
			.execute()
}

async function isInMorocco({ tx }: Act, sheetId: Id): Promise<boolean> {
	const found = await tx
		.selectFrom('sheetZone')
		.select('code')
		.where('sheetId', '=', sheetId)
		.where('code', 'like', 'MA%')
		.executeTakeFirst()
	return found !== undefined
}

/** This one is accepted; whoever else claimed the network is told that it has found its people. */
async function answerClaims(
	act: Act,
	claim: { id: Id; sheetId: Id; network: string; adviserId: Id },
): Promise<void> {
	const { tx, now } = act
	const answered = { answeredAt: now, answeredBy: claim.adviserId }
	await tx
		.updateTable('sheetClaim')
		.set({ ...answered, answer: 'accepted' })
		.where('id', '=', claim.id)
		.execute()
	const others = await tx
		.updateTable('sheetClaim')
		.set({ ...answered, answer: 'declined' })
		.where('sheetId', '=', claim.sheetId)
		.where('answer', 'is', null)
		.returning('personId')
		.execute()
	for (const { personId } of others)
		await tellClaimant(act, { personId, network: claim.network }, { reason: '' })
}
