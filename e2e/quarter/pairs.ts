/** A round of pairs: drawn for everybody, answered and confirmed from mails; in one of them somebody leaves. */
import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { type PersonKey, world } from '#world'
import { linkIn } from '../inbox.ts'
import {
	type Club,
	caroline,
	delphine,
	firstDay,
	florence,
	ines,
	inFrench,
	network,
	sophie,
} from './club.ts'
import { lucie } from './visitors.ts'

type Member = { email: string; firmId: string; engages: boolean; locale: string }

/** Florence with whoever she is paired with, and two people who have no other part in this quarter: one may leave. */
export type Round = { meeting: Member[]; parting: Member[] }

/** Pairs are drawn, looked at and sent; everybody hears of theirs. */
export async function sendPairs(club: Club): Promise<Round> {
	const page = await club.phoneOf('clemence-ravet')
	await page.goto(`/r/${network.id}/tete-a-tete`)
	await page.getByRole('button', { name: 'Préparer les paires' }).click()
	const send = page.getByRole('button', { name: /^Envoyer ces/ })
	await send.waitFor()
	await club.lookAt(page, 'the pairs')
	await send.click()
	await page.getByText('partent dans 10\u00a0minutes').waitFor()
	await club.app.letTimePass({ minutes: 11 })
	const pairs = await pairsSent(club)
	assert.ok(
		pairs.every((pair) => pair.length >= 2),
		'nobody is left alone',
	)
	const meeting = pairs.find((pair) => pair.some(({ email }) => email === florence.email))
	const busy = [florence, caroline, ines, sophie, delphine, lucie].map(({ email }) => email)
	const isFree = (pair: Member[]) =>
		pair.every(({ email, locale }) => locale === 'fr' && !busy.includes(email))
	const mayPart = (pair: Member[]) => pair.length === 2 && pair.some(({ engages }) => engages)
	const parting = pairs.find((pair) => pair !== meeting && isFree(pair) && mayPart(pair))
	assert.ok(meeting && parting)
	return { meeting, parting }
}

/** The pairs of the draw, as soon as it has left. */
async function pairsSent(club: Club): Promise<Member[][]> {
	for (const until = performance.now() + 20_000; performance.now() < until; await pause(100)) {
		const { rows } = await club.app.query(
			`select json_agg(json_build_object('email', a.email, 'firmId', s.firm_id,
					'engages', d.role = 'representative',
					'locale', p.locale) order by s.place) as pair
				from one_to_one o join one_to_one_seat s using (network_id, one_to_one_id)
				join account a on a.person_id = s.person_id join person p on p.id = s.person_id
				join mandate d on d.person_id = s.person_id and d.firm_id = s.firm_id
				where o.network_id = $1 and o.draw_id is not null
				group by o.one_to_one_id order by o.one_to_one_id`,
			[network.id],
		)
		if (rows.length > 0) return rows.map(({ pair }) => pair)
	}
	throw new Error('No pair was sent')
}

const othersOf = (pair: readonly Member[], me: Member) => pair.filter((one) => one !== me)

/** Each of a pair says yes from their mail, and is given the other's card. */
export async function agree(club: Club, { meeting }: Round): Promise<void> {
	for (const member of meeting) await saysYes(club, member)
	for (const member of meeting) {
		const { text } = await club.hears(member.email, /^C’est dit\u00a0: tête-à-tête avec /)
		for (const other of othersOf(meeting, member)) assert.ok(text?.includes(other.email))
	}
}

async function saysYes(club: Club, { email }: Member): Promise<void> {
	const mail = await club.hears(email, /^Un tête-à-tête avec /)
	await club.byLink(linkIn(mail, '/tete-a-tete/'), async (page) => {
		await page.getByRole('button', { name: 'Oui, voyons-nous' }).click()
		await page.getByRole('heading', { name: 'C’est noté' }).waitFor()
	})
}

/** One says yes; the other leaves the network. Who stays is told, and waits for nobody. */
export async function leaveOther(club: Club, { parting }: Round): Promise<void> {
	const leaver = parting.find(({ engages }) => engages) as Member
	const [stayer] = othersOf(parting, leaver) as [Member]
	await saysYes(club, stayer)
	const { key } = world.people.find(({ email }) => email === leaver.email) ?? {}
	const page = await club.phoneOf(key as PersonKey)
	await page.goto(`/e/${leaver.firmId}/reseaux/${network.id}/quitter`)
	await page.getByRole('button', { name: 'Oui, quitter' }).click()
	await page.getByText('C’est fait, vous n’en faites plus partie.').waitFor()
	await club.night('one-to-ones.look-for-departures')
	const { text } = await club.hears(stayer.email, /^Pas de tête-à-tête avec /)
	assert.ok(text?.includes('Ce sera pour une autre fois'))
}

/** The day after the last one, each is asked, and says from the mail on which day they met. */
export async function confirm(club: Club, { meeting }: Round, week: number): Promise<void> {
	const heldOn = inFrench(firstDay.add({ weeks: week - 1, days: 2 }))
	for (const { email } of meeting) {
		const mail = await club.hears(email, /^Avez-vous vu /)
		await club.byLink(linkIn(mail, '/tete-a-tete/'), async (page) => {
			await page.getByLabel('Le', { exact: true }).fill(heldOn)
			await page.getByRole('button', { name: 'Oui, c’est fait' }).click()
			await page.getByRole('heading', { name: /^(C’est noté|C’est terminé)$/ }).waitFor()
		})
	}
}

/** What came of the round: one held, one ended by a departure, the rest by silence; none is open. */
export async function countPairs(club: Club): Promise<void> {
	const { rows } = await club.app.query(
		`select coalesce(e.kind, 'open') as kind, count(*)::int as pairs
			from one_to_one o left join one_to_one_end e using (network_id, one_to_one_id)
			where o.network_id = $1 and o.draw_id is not null group by 1`,
		[network.id],
	)
	const ends = Object.fromEntries(rows.map(({ kind, pairs }) => [kind, pairs]))
	const { unanswered } = ends
	assert.deepEqual(ends, { held: 1, left: 1, unanswered })
	const page = await club.phoneOf('clemence-ravet')
	await page.goto(`/r/${network.id}/tete-a-tete`)
	await page
		.getByText(`1 faits · 0 convenus · 0 en attente · ${unanswered + 1} sans suite`)
		.waitFor()
}
