import { type LinkPurpose, linkLifetimes, makeLink } from '#accounts/server'
import type { Act } from '#db'
import { publicAddress } from '#instance/server'
import type { Id } from '#kernel'
import type { Letter } from '#mail'
import { sendMail } from '#mail/server'
import { formatDay, type Locale } from '#phrases'
import {
	chainLetter,
	facilitatorLetter,
	leadEndLetter,
	leadLetter,
	newsLetter,
	outcomeAskedLetter,
	outcomeLetter,
	receivedLetter,
	receiverEndLetter,
	thanksLetter,
	thirdPartyLetter,
} from '../letters.ts'
import type { ReferralState } from '../states.ts'
import { leadPurpose, referralPurpose, thirdPartyPurpose } from './access-referral.ts'
import { firmNames, giversOf, type Reader, speakersOf, userNamed } from './people.ts'

type Writing = Pick<Act, 'tx' | 'now' | 'enqueue'>
type Referral = { id: Id; fromFirmId: Id; toFirmId: Id; givenBy: Id }

/** To the receiver's people: somebody recommends you. Who and for what is on the page, never in the mail. */
export async function writeReceived(
	act: Writing,
	referral: Referral & { urgency: string; tier: string; effort: number },
	readers: readonly Reader[],
	isReminder = false,
): Promise<void> {
	const names = await namesOf(act, referral)
	for (const reader of readers) {
		const url = await linkFor(act, reader, referralPurpose, referral.id, 'recommandation')
		const letter = receivedLetter(reader.locale, {
			...names,
			...wordsOf(referral),
			url,
			isReminder,
		})
		const kind = isReminder ? 'referral.reminder' : 'referral.received'
		await send(act, reader, kind, letter, referralPurpose)
	}
}

/** To the receiver's people, once contacted: what came of it? */
export async function writeOutcomeAsked(
	act: Writing,
	referral: Referral,
	readers: readonly Reader[],
	isLast: boolean,
): Promise<void> {
	const names = await namesOf(act, referral)
	for (const reader of readers) {
		const url = await linkFor(act, reader, referralPurpose, referral.id, 'recommandation')
		const letter = outcomeAskedLetter(reader.locale, { ...names, url, isLast })
		await send(act, reader, 'referral.outcome', letter, referralPurpose)
	}
}

/** To the giver: where it stands, and the reason; never the amount. */
export async function writeOutcome(
	act: Writing,
	referral: Referral,
	told: {
		state: ReferralState
		reason: string | null
		words: string | null
		contactedOn: Temporal.PlainDate | null
	},
): Promise<void> {
	const names = await namesOf(act, referral)
	const address = await publicAddress(act.tx)
	for (const reader of await giversOf(act.tx, referral, act.now)) {
		const url = `${address}/e/${referral.fromFirmId}/recommandations/${referral.id}`
		const { state, reason, words, contactedOn } = told
		const day = contactedOn && formatDay(contactedOn, reader.locale)
		const letter = outcomeLetter(reader.locale, { ...names, url, state, reason, words, day })
		await send(act, reader, 'referral.told', letter)
	}
}

/** To the receiver: it ended without them, by silence or because the third party took back their agreement. */
export async function writeReceiverEnd(
	act: Writing,
	referral: Referral,
	end: 'no_answer' | 'withdrawn',
): Promise<void> {
	const names = await namesOf(act, referral)
	const address = await publicAddress(act.tx)
	for (const reader of await speakersOf(act.tx, referral.toFirmId, act.now)) {
		const url = `${address}/e/${referral.toFirmId}/recommandations/${referral.id}`
		await send(
			act,
			reader,
			'referral.ended',
			receiverEndLetter(reader.locale, { ...names, url, end }),
		)
	}
}

/** To the first giver of a chain: something came of it, further on. Neither who nor how much. */
export async function writeChain(act: Writing, root: Referral): Promise<void> {
	const names = await namesOf(act, root)
	const address = await publicAddress(act.tx)
	for (const reader of await giversOf(act.tx, root, act.now)) {
		const url = `${address}/e/${root.fromFirmId}/recommandations/${root.id}`
		await send(act, reader, 'referral.chain', chainLetter(reader.locale, { ...names, url }))
	}
}

/** To who runs a network of the receiver: how many wait with it, nothing of whom or what. */
export async function writeToFacilitator(
	act: Writing,
	reader: Reader & { networkId: Id; network: string },
	firmId: Id,
	count: number,
): Promise<void> {
	const firm = (await firmNames(act.tx, [firmId])).get(firmId) ?? ''
	const url = `${await publicAddress(act.tx)}/r/${reader.networkId}/recommandations`
	const { network } = reader
	await send(
		act,
		reader,
		'referral.overdue',
		facilitatorLetter(reader.locale, { firm, network, count, url }),
	)
}

/** To the third party: who passed on their contact, to whom, for what, and how to take it back. Answers the mail's id. */
export async function writeThirdParty(
	act: Writing,
	referral: Referral & { networkId: Id | null },
	third: { email: string; name: string; need: string },
): Promise<Id> {
	const { tx, now } = act
	const giver = await userNamed(tx, referral.givenBy)
	const names = await namesOf(act, referral)
	const token = await makeLink(tx, {
		purpose: thirdPartyPurpose,
		personId: null,
		subjectId: referral.id,
		email: null,
		createdBy: null,
		now,
	})
	const url = `${await publicAddress(tx)}/accord/${token}`
	const locale = giver?.locale ?? 'fr'
	return sendMail(act, {
		kind: 'referral.third-party',
		personId: null,
		recipient: third.email,
		locale,
		sentBy: { personId: referral.givenBy, networkId: referral.networkId },
		letter: thirdPartyLetter(locale, { ...names, ...third, url }),
	})
}

/** Thanks, to who gave, wherever they are now. */
export async function writeThanks(
	act: Writing,
	referral: Referral,
	thanks: { words: string; byPerson: Id },
): Promise<void> {
	const names = await namesOf(act, referral)
	const by = (await userNamed(act.tx, thanks.byPerson))?.name ?? names.receiver
	const address = await publicAddress(act.tx)
	for (const reader of await giversOf(act.tx, referral, act.now)) {
		const url = `${address}/e/${referral.fromFirmId}/recommandations/${referral.id}`
		const letter = thanksLetter(reader.locale, { ...names, by, words: thanks.words, url })
		await send(act, reader, 'referral.thanks', letter)
	}
}

type Lead = { id: Id; fromFirmId: Id; toFirmId: Id; givenBy: Id; words: string }

/** A lead, or its one reminder. It names nobody, so its words are in the mail. */
export async function writeLead(
	act: Writing,
	lead: Lead,
	readers: readonly Reader[],
	isReminder: boolean,
): Promise<void> {
	const names = await namesOf(act, lead)
	for (const reader of readers) {
		const url = await linkFor(act, reader, leadPurpose, lead.id, 'piste')
		const letter = leadLetter(reader.locale, { ...names, words: lead.words, url, isReminder })
		await send(act, reader, isReminder ? 'lead.reminder' : 'lead.received', letter, leadPurpose)
	}
}

/** To who gave a lead: what came of it. */
export async function writeLeadEnd(
	act: Writing,
	lead: Lead,
	state: 'useful' | 'not_useful' | 'no_answer',
): Promise<void> {
	const names = await namesOf(act, lead)
	const url = `${await publicAddress(act.tx)}/e/${lead.fromFirmId}/recommandations?liste=pistes`
	for (const reader of await giversOf(act.tx, lead, act.now))
		await send(act, reader, 'lead.told', leadEndLetter(reader.locale, { ...names, state, url }))
}

/** News of one's own, to one person, as oneself. */
export async function writeNews(
	act: Writing,
	reader: Reader,
	news: { from: string; firm: string; words: string },
): Promise<void> {
	await send(act, reader, 'referral.news', newsLetter(reader.locale, news))
}

async function namesOf({ tx }: Writing, one: { fromFirmId: Id; toFirmId: Id; givenBy: Id }) {
	const names = await firmNames(tx, [one.fromFirmId, one.toFirmId])
	const giver = await userNamed(tx, one.givenBy)
	return {
		giver: giver?.name ?? null,
		giverFirm: names.get(one.fromFirmId) ?? '',
		receiver: names.get(one.toFirmId) ?? '',
	}
}

function wordsOf({ urgency, tier, effort }: { urgency: string; tier: string; effort: number }) {
	return {
		urgency: urgency as 'now' | 'weeks' | 'later',
		tier: tier as 'inside' | 'outside',
		effort,
	}
}

async function linkFor(
	{ tx, now }: Writing,
	reader: Reader,
	purpose: LinkPurpose,
	subjectId: Id,
	page: string,
): Promise<string> {
	const { personId, email } = reader
	const token = await makeLink(tx, { purpose, personId, subjectId, email, createdBy: null, now })
	return `${await publicAddress(tx)}/${page}/${token}`
}

async function send(
	act: Writing,
	reader: { personId: Id; email: string; locale: Locale },
	kind: string,
	letter: Letter,
	purpose?: LinkPurpose,
): Promise<void> {
	const { personId, email: recipient, locale } = reader
	await sendMail(act, {
		kind,
		personId,
		recipient,
		locale,
		letter,
		...(purpose && { uselessAfter: act.now.add(linkLifetimes[purpose]) }),
	})
}
