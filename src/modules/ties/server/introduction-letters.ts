import { linkLifetimes, makeLink } from '#accounts/server'
import type { Act, Tx } from '#db'
import { publicAddress } from '#instance/server'
import { assert, type Id } from '#kernel'
import type { Letter } from '#mail'
import { sendMail } from '#mail/server'
import { formatWeekday, type Locale } from '#phrases'
import {
	type AskedLetter,
	askedLetter,
	introducedLetter,
	kindOfStep,
	noPathLetter,
	outcomeLetter,
	reminderLetter,
	thanksLetter,
	tieLetter,
} from '../letters.ts'
import { outcomePurpose } from './access-outcome.ts'
import { stepPurpose } from './access-step.ts'
import { type Card, cardsOf } from './cards.ts'
import { carriedBy } from './carried.ts'
import { fetchIntroduction, fetchStep } from './fetch-path.ts'
import type { Parameters } from './parameters.ts'
import { remindAt } from './step-clocks.ts'
import { tiesOf } from './ties-of.ts'

/** Days in letters are those of the product's home; a person has no time zone of their own yet. */
const zone = 'Europe/Paris'

type Introduction = {
	id: Id
	askerId: Id
	askerFirmId: Id
	targetFirmId: Id
	needId: Id
	message: string
}

/** The request leaves for the person whose step just opened. */
export async function writeAsked(act: Act, stepId: Id, parameters: Parameters): Promise<void> {
	await writeToAsked(act, stepId, parameters, 'introduction.asked', askedLetter)
}

/** The one reminder, with a link of its own. */
export async function writeReminder(act: Act, stepId: Id, parameters: Parameters): Promise<void> {
	await writeToAsked(act, stepId, parameters, 'introduction.reminder', reminderLetter)
}

async function writeToAsked(
	act: Act,
	stepId: Id,
	parameters: Parameters,
	kind: string,
	word: (locale: Locale, asked: AskedLetter) => Letter,
): Promise<void> {
	const { tx, now } = act
	const step = await fetchStep(tx, stepId)
	assert(step?.askedAt && step.lapsesAt, 'a person is written to once they are asked')
	const introduction = await fetchIntroduction(tx, step.introductionId)
	const { personId, previousPerson, nextPerson } = step
	const neighbours = [previousPerson, ...(nextPerson ? [nextPerson] : [])]
	const firms = new Map([[introduction.askerId, introduction.askerFirmId]])
	const cards = await cardsOf(tx, [personId, ...neighbours], now, firms)
	const [reader, from] = [cardIn(cards, personId), cardIn(cards, previousPerson)]
	const to = nextPerson ? cardIn(cards, nextPerson) : null
	const ties = await tiesOf(tx, personId, now, parameters, neighbours)
	const { words } = await tx
		.selectFrom('need')
		.select('words')
		.where('id', '=', step.needId)
		.executeTakeFirstOrThrow()
	const token = await makeLink(tx, {
		purpose: stepPurpose,
		personId,
		subjectId: stepId,
		email: await addressOf(tx, personId),
		createdBy: null,
		now,
	})
	const address = await publicAddress(tx)
	const day = (at: Temporal.Instant) => weekday(at, reader.locale)
	const letter = word(reader.locale, {
		kind: kindOfStep(step),
		from: from.name,
		fromGiven: from.givenName,
		to: to?.name ?? '',
		toGiven: to?.givenName ?? '',
		reminderDay: day(remindAt(step.askedAt, parameters)),
		lastDay: day(step.lapsesAt),
		message: step.message,
		need: words,
		fromDetail: [from.firm, from.commune].filter(Boolean).join(', ') || null,
		reasons: ties.get(previousPerson)?.reasons ?? nothingKnown(now),
		ties: neighbours.map((one) => ties.get(one)?.strength.word ?? 'none'),
		carried: await carriedBy(tx, personId, now),
		url: `${address}/repondre/${token}`,
		ruleUrl: `${address}/moi/liens/regles`,
	})
	await send(act, reader, kind, letter, now.add(linkLifetimes[stepPurpose]))
}

/** To the asker, on the day they were told: nothing came of it. */
export async function writeNoPath(act: Act, introduction: Introduction): Promise<void> {
	const { asker, address } = await askerOf(act, introduction, [])
	const url = `${address}/e/${introduction.askerFirmId}/aide/${introduction.needId}`
	await send(act, asker, 'introduction.no-path', noPathLetter(asker.locale, { url }))
}

/** To both ends: each other's card. */
export async function writeIntroduced(
	act: Act,
	introduction: Introduction,
	targetId: Id,
): Promise<void> {
	const { tx, now } = act
	const { askerId, askerFirmId, targetFirmId, needId, message } = introduction
	const { asker, url, address } = await askerOf(act, introduction, [])
	const target = cardIn(
		await cardsOf(tx, [targetId], now, new Map([[targetId, targetFirmId]])),
		targetId,
	)
	const { words: need } = await tx
		.selectFrom('need')
		.select('words')
		.where('id', '=', needId)
		.executeTakeFirstOrThrow()
	const step = await tx
		.selectFrom('introductionStep')
		.select('id')
		.where('introductionId', '=', introduction.id)
		.where('personId', '=', targetId)
		.where('concluded', '=', 'introduced')
		.executeTakeFirstOrThrow()
	assert(
		asker.personId === askerId && asker.firmId === askerFirmId,
		'the asker acts for their firm',
	)
	const about = { need, message }
	await send(
		act,
		asker,
		'introduction.introduced',
		introducedLetter(asker.locale, { end: 'asker', card: target, url, ...about }),
	)
	await send(
		act,
		target,
		'introduction.introduced',
		introducedLetter(target.locale, {
			end: 'target',
			card: asker,
			url: `${address}/moi/demandes/${step.id}`,
			...about,
		}),
	)
}

/** To one of those who led there: the thanks of who asked, in their words. */
export async function writeThanks(
	act: Act,
	introduction: Introduction,
	{ stepId, personId, words }: { stepId: Id; personId: Id; words: string },
): Promise<void> {
	const { asker, address, cards } = await askerOf(act, introduction, [personId])
	const reader = cardIn(cards, personId)
	const url = `${address}/moi/demandes/${stepId}`
	const letter = thanksLetter(reader.locale, { name: asker.name, firm: asker.firm, words, url })
	await send(act, reader, 'introduction.thanks', letter)
}

/** To one of the two, some days later: did they meet, was it useful? The link's page asks, and its button answers. */
export async function writeOutcomeAsked(
	act: Act,
	introduction: { id: Id; askerId: Id; targetId: Id | null },
	personId: Id,
	question: 'met' | 'useful',
): Promise<void> {
	const { tx, now } = act
	const { id, askerId, targetId } = introduction
	const other = personId === askerId ? targetId : askerId
	assert(other, 'an introduction that was made has two ends')
	const cards = await cardsOf(tx, [personId, other], now)
	const [reader, { name }] = [cardIn(cards, personId), cardIn(cards, other)]
	const token = await makeLink(tx, {
		purpose: outcomePurpose,
		personId,
		subjectId: id,
		email: await addressOf(tx, personId),
		createdBy: null,
		now,
	})
	const url = `${await publicAddress(tx)}/rencontre/${token}`
	const letter = outcomeLetter(reader.locale, { question, name, url })
	const uselessAfter = now.add(linkLifetimes[outcomePurpose])
	await send(act, reader, 'introduction.outcome', letter, uselessAfter)
}

/** To the other end of a declared tie. */
export async function writeTieToConfirm(
	act: Act,
	declaration: { fromPerson: Id; toPerson: Id; sinceYear: number | null; words: string | null },
): Promise<void> {
	const { fromPerson, toPerson, sinceYear, words } = declaration
	const cards = await cardsOf(act.tx, [fromPerson, toPerson], act.now)
	const [from, to] = [cardIn(cards, fromPerson), cardIn(cards, toPerson)]
	const url = `${await publicAddress(act.tx)}/moi/liens`
	await send(
		act,
		to,
		'ties.to-confirm',
		tieLetter(to.locale, { name: from.name, sinceYear, words, url }),
	)
}

async function askerOf(act: Act, introduction: Introduction, others: Id[]) {
	const { tx, now } = act
	const { askerId, askerFirmId, id } = introduction
	const cards = await cardsOf(tx, [askerId, ...others], now, new Map([[askerId, askerFirmId]]))
	const address = await publicAddress(tx)
	return {
		cards,
		address,
		asker: cardIn(cards, askerId),
		url: `${address}/e/${askerFirmId}/mises-en-relation/${id}`,
	}
}

async function send(
	act: Act,
	reader: Card,
	kind: string,
	letter: Letter,
	uselessAfter?: Temporal.Instant,
): Promise<void> {
	await sendMail(act, {
		kind,
		personId: reader.personId,
		recipient: await addressOf(act.tx, reader.personId),
		locale: reader.locale,
		letter,
		...(uselessAfter && { uselessAfter }),
	})
}

/** Whoever is on a path is a user: their account's address. */
async function addressOf(tx: Tx, personId: Id): Promise<string> {
	const { email } = await tx
		.selectFrom('account')
		.select('email')
		.where('personId', '=', personId)
		.executeTakeFirstOrThrow()
	return email
}

function cardIn(cards: ReadonlyMap<Id, Card>, personId: Id): Card {
	const card = cards.get(personId)
	assert(card, 'whoever is on a path exists')
	return card
}

function weekday(at: Temporal.Instant, locale: Locale): string {
	return formatWeekday(at.toZonedDateTimeISO(zone).toPlainDate(), locale)
}

function nothingKnown(now: Temporal.Instant): AskedLetter['reasons'] {
	return {
		year: now.toZonedDateTimeISO('UTC').year,
		metThisYear: 0,
		metBefore: 0,
		jobs: 0,
		recommendations: 0,
		introductions: 0,
		sponsorships: 0,
		declared: null,
		networks: [],
	}
}
