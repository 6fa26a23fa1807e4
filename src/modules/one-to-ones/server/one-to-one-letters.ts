import { linkLifetimes, makeLink } from '#accounts/server'
import type { Act } from '#db'
import { publicAddress } from '#instance/server'
import type { Id } from '#kernel'
import type { Letter } from '#mail'
import { sendMail } from '#mail/server'
import { accentOf } from '#networks'
import { lookOf } from '#networks/server'
import type { Locale } from '#phrases'
import { oneToOnesPhrases } from '../index.ts'
import type { EndKind } from '../states.ts'
import { type fetchOneToOne, oneToOnePurpose } from './access.ts'
import { type PersonMet, peopleMet } from './people-met.ts'

type OneToOne = Awaited<ReturnType<typeof fetchOneToOne>>
type Seats = OneToOne['seats']

/** The letter that proposes: by whom, until when, and both answers as links. */
export async function writeProposed(
	act: Act,
	oneToOne: OneToOne,
	seats: Seats,
	isReminder: boolean,
): Promise<Id[]> {
	return writeToSeats(
		act,
		oneToOne,
		seats,
		isReminder ? 'one-to-one.reminder' : 'one-to-one.proposed',
		(words, facts) => {
			const letters = words.letters
			const { title, text } = oneToOne.askedBy ? letters.asked : letters.drawn
			const subject = title(facts)
			return {
				subject: isReminder ? letters.reminder({ subject }) : subject,
				preheader: letters.until(facts),
				title: subject,
				...(oneToOne.message && { quote: { text: oneToOne.message, by: facts.others } }),
				paragraphs: [text(facts), letters.until(facts)],
				actions: [
					{ label: letters.yes, url: `${facts.url}?reponse=oui`, kind: 'primary' },
					{ label: letters.no, url: `${facts.url}?reponse=non`, kind: 'secondary' },
				],
				afterwards: [letters.touch],
				why: letters.why(facts),
				links: [{ label: letters.pause, url: facts.rulesUrl }],
			}
		},
	)
}

/** The letter that asks, the day after the last day, whether they met. */
export async function writeQuestion(act: Act, oneToOne: OneToOne, seats: Seats): Promise<Id[]> {
	return writeToSeats(act, oneToOne, seats, 'one-to-one.question', (words, facts) => ({
		subject: words.letters.question.title(facts),
		preheader: words.letters.question.text,
		title: words.letters.question.title(facts),
		paragraphs: [words.letters.question.text],
		actions: [
			{ label: words.letters.met, url: `${facts.url}?reponse=oui`, kind: 'primary' },
			{ label: words.letters.notMet, url: `${facts.url}?reponse=non`, kind: 'secondary' },
		],
		afterwards: [words.letters.touch],
		why: words.letters.why(facts),
	}))
}

/** Everybody said yes: each gets the others' card, to agree on a day between them. */
export async function writeAgreed(act: Act, oneToOne: OneToOne): Promise<Id[]> {
	return writeToSeats(act, oneToOne, oneToOne.seats, 'one-to-one.agreed', (words, facts) => ({
		subject: words.letters.agreed.title(facts),
		preheader: words.letters.agreed.text(facts),
		title: words.letters.agreed.title(facts),
		paragraphs: [...facts.cards, words.letters.agreed.text(facts)],
		actions: [{ label: words.letters.prepare, url: facts.pageUrl, kind: 'primary' }],
		afterwards: [words.letters.afterwards],
		why: words.letters.why(facts),
	}))
}

/** How it ended, to whoever is not the cause: without blame, and with what to do next. */
export async function writeEnded(act: Act, oneToOne: OneToOne, kind: EndKind): Promise<Id[]> {
	if (kind !== 'declined' && kind !== 'left' && kind !== 'unanswered') return []
	return writeToSeats(
		act,
		oneToOne,
		oneToOne.seats.filter(({ answer }) => answer === 'yes'),
		'one-to-one.ended',
		(words, facts) => ({
			subject: words.letters.ended.title(facts),
			preheader: words.letters.ended.text,
			title: words.letters.ended.title(facts),
			paragraphs: [words.letters.ended.text],
			actions: [{ label: words.letters.another, url: facts.listUrl, kind: 'secondary' }],
			afterwards: [words.letters.nothingElse],
			why: words.letters.why(facts),
		}),
	)
}

type Facts = {
	/** The others, as a list. */
	others: string
	firms: string
	network: string
	meetUntil: Temporal.PlainDate
	cards: string[]
	url: string
	pageUrl: string
	listUrl: string
	rulesUrl: string
}

async function writeToSeats(
	act: Act,
	oneToOne: OneToOne,
	readers: Seats,
	kind: string,
	word: (words: ReturnType<typeof oneToOnesPhrases>, facts: Facts) => Letter,
): Promise<Id[]> {
	const { tx, now } = act
	const { networkId, oneToOneId, seats, meetUntil } = oneToOne
	const people = await peopleMet(tx, seats)
	const { name: network } = await tx
		.selectFrom('network')
		.select('name')
		.where('networkId', '=', networkId)
		.executeTakeFirstOrThrow()
	const { accent } = await lookOf(tx, networkId)
	const address = await publicAddress(tx)
	const written: Id[] = []
	for (const seat of readers) {
		const reader = people.get(seat.personId)
		if (!reader?.account) continue
		const words = oneToOnesPhrases(reader.locale as Locale)
		const others = seats
			.flatMap(({ personId }) => people.get(personId) ?? [])
			.filter((one) => one !== reader)
		const purpose = oneToOnePurpose
		const token = await makeLink(tx, {
			purpose,
			personId: seat.personId,
			subjectId: oneToOneId,
			email: reader.account,
			createdBy: null,
			now,
		})
		await sendMail(act, {
			kind,
			personId: seat.personId,
			recipient: reader.account,
			locale: reader.locale,
			networkId,
			from: network,
			...(accent && { accent: accentOf(accent).light.ground }),
			letter: word(words, {
				others: words.names(others.map(({ name }) => name)),
				firms: words.names(others.map(({ firm }) => firm)),
				network,
				meetUntil,
				cards: others.map(cardOf),
				url: `${address}/tete-a-tete/${token}`,
				pageUrl: `${address}/moi/tete-a-tete/${oneToOneId}`,
				listUrl: `${address}/moi/tete-a-tete`,
				rulesUrl: `${address}/moi/tete-a-tete/preparer#pause`,
			}),
			uselessAfter: now.add(linkLifetimes[purpose]),
		})
		written.push(seat.personId)
	}
	return written
}

function cardOf({ name, jobTitle, firm, commune, email, phone }: PersonMet): string {
	const place = [name, jobTitle, firm, commune].filter(Boolean).join(', ')
	return [place, [email, phone].filter(Boolean).join(', ')].filter(Boolean).join('\n')
}
