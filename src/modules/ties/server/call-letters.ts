import { sql } from 'kysely'
import type { Act } from '#db'
import { publicAddress } from '#instance/server'
import { dayAt, type Id } from '#kernel'
import type { Letter } from '#mail'
import { sendMail } from '#mail/server'
import { formatDay, type Locale } from '#phrases'
import {
	callAnsweredLetter,
	callChosenLetter,
	callClosedLetter,
	callPublishedLetter,
	callReminderLetter,
} from '../calls/letters.ts'
import { type Card, cardsOf } from './cards.ts'
import { competitorsOf } from './competitors.ts'
import { parameter, parametersOn } from './parameters.ts'

type Call = {
	networkId: Id
	callId: Id
	needId: Id
	firmId: Id
	personId: Id
	words: string
	expiresAt: Temporal.Instant
	closedAt: Temporal.Instant | null
	closedBecause: string | null
}
type Answer = { answerId: Id; firmId: Id; personId: Id; kind: string; words: string | null }

/** To those whose card answers the need: members of the network, no competitor, as many as the parameter says. */
export async function writeCallPublished(act: Act, call: Call): Promise<number> {
	const parameters = await parametersOn(act.tx, act.now.toZonedDateTimeISO('UTC').toPlainDate())
	const fitting = await fittingSeats(act, call, parameter(parameters, 'need.call_readers'))
	const { rows: firm } = await sql<{
		name: string
	}>`select name from firm where id = ${call.firmId}`.execute(act.tx)
	for (const { personId, firmId } of fitting)
		await send(act, call, personId, 'need.published', (locale, at) =>
			callPublishedLetter(locale, {
				firm: firm[0]?.name ?? '',
				words: call.words,
				day: at.day,
				url: `${at.address}/e/${firmId}/besoins/${call.networkId}/${call.callId}`,
			}),
		)
	return fitting.length
}

/** To whoever published: a firm answered. */
export async function writeCallAnswered(act: Act, call: Call, answer: Answer): Promise<number> {
	const card = await cardOf(act, answer)
	if (!card) return 0
	return send(act, call, call.personId, 'need.answered', (locale, at) =>
		callAnsweredLetter(locale, {
			name: card.name,
			firm: card.firm ?? '',
			kind: answer.kind === 'can_help' ? 'can_help' : 'knows_someone',
			words: answer.words,
			url: at.ownUrl,
		}),
	)
}

/** To whoever answered: their answer was taken up, and how to reach the one who asked. */
export async function writeCallChosen(act: Act, call: Call, answer: Answer): Promise<number> {
	const card = await cardOf(act, call)
	if (!card) return 0
	return send(act, call, answer.personId, 'need.chosen', (locale, at) =>
		callChosenLetter(locale, {
			card,
			kind: answer.kind === 'can_help' ? 'can_help' : 'knows_someone',
			need: call.words,
			url: `${at.address}/e/${answer.firmId}/besoins/${call.networkId}/${call.callId}`,
		}),
	)
}

/** To whoever published: some days are left. */
export async function writeCallReminder(act: Act, call: Call): Promise<number> {
	const { answers } = await act.tx
		.selectFrom('callAnswer')
		.select((eb) => eb.fn.countAll<number>().as('answers'))
		.where('networkId', '=', call.networkId)
		.where('callId', '=', call.callId)
		.where('withdrawnAt', 'is', null)
		.executeTakeFirstOrThrow()
	return send(act, call, call.personId, 'need.reminder', (locale, { day, ownUrl }) =>
		callReminderLetter(locale, { day, answers, words: call.words, url: ownUrl }),
	)
}

/** To everyone who answered, and to whoever published when it was time that closed it: what came of it. */
export async function writeCallClosed(act: Act, call: Call): Promise<number> {
	const answers = await act.tx
		.selectFrom('callAnswer')
		.select(['personId', 'firmId', 'chosenAt'])
		.where('networkId', '=', call.networkId)
		.where('callId', '=', call.callId)
		.where('withdrawnAt', 'is', null)
		.execute()
	const because = call.closedBecause ?? 'no_longer'
	for (const { personId, firmId } of answers)
		await send(act, call, personId, 'need.closed', (locale, { address }) =>
			callClosedLetter(locale, {
				because,
				words: call.words,
				end: 'answerer',
				url: `${address}/e/${firmId}/besoins`,
			}),
		)
	if (because !== 'expired') return answers.length
	await send(act, call, call.personId, 'need.closed', (locale, { ownUrl }) =>
		callClosedLetter(locale, { because, words: call.words, end: 'asker', url: ownUrl }),
	)
	return answers.length + 1
}

/** Seats of the network whose firm's trades or skills are what the need wants; one person a firm. */
async function fittingSeats(
	{ tx, now }: Act,
	{ networkId, needId, firmId }: Call,
	most: number,
): Promise<{ firmId: Id; personId: Id }[]> {
	const day = now.toZonedDateTimeISO('UTC').toPlainDate()
	const { rows } = await sql<{ firmId: Id; personId: Id }>`
		select distinct on (m.firm_id) m.firm_id, d.person_id
		from need n
		join membership m on m.network_id = ${networkId} and m.state in ('member', 'on_trial')
			and m.firm_id <> n.firm_id
		join mandate d on d.firm_id = m.firm_id and d.role = 'representative' and d.starts_on <= ${day}
			and (d.ends_on is null or d.ends_on >= ${day}) and (m.person_id is null or m.person_id = d.person_id)
		join account a on a.person_id = d.person_id
		where n.id = ${needId} and exists (select 1 from firm_label l where l.firm_id = m.firm_id
			and l.kind in ('trade', 'skill') and l.audience <> 'self'
			and (l.key = n.trade_key or l.key = any (n.skill_keys)))
		order by m.firm_id, d.starts_on, d.person_id
		limit 200`.execute(tx)
	const competing = await competitorsOf(
		tx,
		now,
		[firmId],
		rows.map((row) => row.firmId),
	)
	return rows.filter((row) => !competing.has(row.firmId)).slice(0, most)
}

async function cardOf(
	{ tx, now }: Act,
	{ personId, firmId }: { personId: Id; firmId: Id },
): Promise<Card | undefined> {
	return (await cardsOf(tx, [personId], now, new Map([[personId, firmId]]))).get(personId)
}

type At = { address: string; ownUrl: string; day: string }

/** Writes to somebody in their language; a person who left the instance is written to no more. */
async function send(
	act: Act,
	call: Call,
	personId: Id,
	kind: string,
	word: (locale: Locale, at: At) => Letter,
): Promise<number> {
	const reader = await act.tx
		.selectFrom('account')
		.innerJoin('person', 'person.id', 'account.personId')
		.select(['account.email', 'person.locale'])
		.where('account.personId', '=', personId)
		.executeTakeFirst()
	if (!reader) return 0
	const locale = reader.locale as Locale
	const address = await publicAddress(act.tx)
	const letter = word(locale, {
		address,
		ownUrl: `${address}/e/${call.firmId}/besoins/${call.networkId}/${call.callId}`,
		day: formatDay(dayAt(call.expiresAt, 'Europe/Paris'), locale),
	})
	await sendMail(act, { kind, personId, recipient: reader.email, locale, letter })
	return 1
}
