/**
 * A quarter of a club's life, on phones: thirteen breakfasts, the mails they send, who comes, who is replaced, who
 * visits and joins, who meets in pairs, who recommends whom; the product's clock is moved from week to week.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import ICAL from 'ical.js'
import { extractText, getDocumentProxy } from 'unpdf'
import { faultsOf } from './browser.ts'
import {
	announcementOf,
	answerFromMails,
	isCarolineAway,
	planBreakfasts,
	signSheet,
	substitute,
	touchNames,
	writeMinutes,
} from './quarter/breakfasts.ts'
import { breakfast, Club, network, title, weeks } from './quarter/club.ts'
import { agree, confirm, countPairs, leaveOther, type Round, sendPairs } from './quarter/pairs.ts'
import { countRecommendations, recommend, refuseOne, winOne } from './quarter/recommendations.ts'
import {
	countVisitors,
	inviteByHand,
	inviteLucie,
	inviteWhoCannotCome,
	lucie,
	nameOf,
	nora,
	welcomeLucie,
} from './quarter/visitors.ts'

let club: Club
let round: Round

before(async () => {
	club = await Club.open()
})
after(() => club?.close())

/** What a week brings besides its breakfast, on the days before it. */
const meanwhile: Record<number, () => Promise<void>> = {
	1: () => inviteLucie(club, 1),
	2: () => welcomeLucie(club, 1),
	3: () => inviteWhoCannotCome(club, 3),
	4: async () => {
		round = await sendPairs(club)
		await agree(club, round)
	},
	5: () => leaveOther(club, round),
	6: () => recommend(club),
	7: () => inviteByHand(club, 7),
	8: async () => {
		await winOne(club)
		await refuseOne(club)
	},
	9: () => confirm(club, round, 8),
}

/** Who is touched on the sheet of a week, besides those of every week: the visitors, and Lucie once she is a member. */
const othersAt = (week: number) => [
	...(week === 1 || week >= 3 ? [nameOf(lucie)] : []),
	...(week === 7 ? [nameOf(nora)] : []),
]

describe('A quarter of breakfasts', () => {
	test('is planned at once, and announced to each a week ahead', () => planBreakfasts(club))

	for (let week = 0; week < weeks; week++)
		test(`week ${week + 1} is lived`, async () => {
			if (week > 0) {
				await club.app.setClock(announcementOf(week))
				// The first week's announcements were read when they were planned.
				await answerFromMails(club, week)
			}
			await meanwhile[week]?.()
			await touchNames(club, week, othersAt(week))
			await signSheet(club, week)
			if (week === 0) await writeMinutes(club, week)
		})
})

describe('What remains of it', () => {
	test('each sheet says who came, once each, who was replaced, and who had said that they could not', async () => {
		const { rows } = await club.app.query(
			`select p.family_name as name, a.status, a.substitute_name as by, count(*)::int as times
				from attendance a join membership m using (network_id, membership_id)
				join mandate d on d.firm_id = m.firm_id and (m.person_id is null or d.person_id = m.person_id)
				join person p on p.id = d.person_id
				where a.network_id = $1 and a.meeting_id = any ($2::uuid[]) group by 1, 2, 3`,
			[network.id, club.meetings],
		)
		const times = (name: string, status: string, by: string | null = null) =>
			rows.find((row) => row.name === name && row.status === status && row.by === by)?.times
		const away = Array.from({ length: weeks }, (_, week) => week).filter(isCarolineAway).length
		assert.equal(times('Descamps', 'present'), weeks)
		assert.equal(times('Duquesne', 'present'), weeks - away)
		assert.equal(times('Duquesne', 'excused'), away)
		assert.equal(times('Haddad', 'substitute', substitute), 1)
		assert.equal(times('Haddad', 'absent'), weeks - 1)
		assert.equal(times('Verhaeghe', 'present'), weeks - 3)
		assert.equal(times('Delannoy', 'present'), 7)
		assert.equal(times('Desmettre', 'absent'), weeks)
	})

	test('every pair has an end, and so has every recommendation', async () => {
		await countPairs(club)
		await countRecommendations(club)
	})

	test('who runs the network sees who was not seen and what visitors became; no other member does', async () => {
		await countVisitors(club)
		const page = await club.phoneOf('clemence-ravet')
		await page.goto(`/r/${network.id}/assiduite`)
		assert.match((await page.locator('main').textContent()) ?? '', /Delphine Desmettre/)
		await club.lookAt(page, 'attendance')
		const member = await club.phoneOf('sophie-delannoy')
		const answer = await member.goto(`/r/${network.id}/assiduite`)
		assert.equal(answer?.status(), 403)
	})

	test('the calendar that a member subscribes to holds thirteen breakfasts, read by another library', async () => {
		const page = await club.phoneOf('sophie-delannoy')
		await page.goto('/moi/agenda/calendrier')
		await page.getByRole('button', { name: 'Faire une adresse' }).first().click()
		const address = await page.getByLabel('L’adresse à copier').inputValue()
		const answer = await fetch(address)
		assert.match(answer.headers.get('content-type') ?? '', /text\/calendar/)
		const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
		const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
		const ours = events.filter(({ summary }) => summary.includes(title))
		assert.equal(ours.length, weeks)
		assert.deepEqual(
			ours.map(({ startDate }) => startDate.toJSDate().getTime()).sort(),
			Array.from({ length: weeks }, (_, week) => breakfast(week).epochMilliseconds).sort(),
		)
		await page.getByRole('button', { name: 'La reprendre' }).first().click()
		assert.equal((await fetch(address)).status, 410)
	})

	for (const [paper, words] of [
		['sheet', /Florence Descamps/],
		['list', /Descamps/],
		['badges', /Florence/],
		['faces', /Florence/],
	] as const)
		test(`its ${paper} is a PDF that another library reads`, async () => {
			const text = await textOf(`${club.tools(weeks - 1)}/papiers/${paper}.pdf`)
			assert.match(text, words)
			assert.match(text, /Verhaeghe/, 'she is a member by then')
		})

	async function textOf(address: string): Promise<string> {
		const page = await club.phoneOf('clemence-ravet')
		const answer = await page.request.get(address)
		assert.equal(answer.status(), 200)
		const pdf = await getDocumentProxy(new Uint8Array(await answer.body()))
		return (await extractText(pdf, { mergePages: true })).text
	}

	test('axe finds nothing on the pages of who runs the meetings', async () => {
		const page = await club.phoneOf('clemence-ravet')
		for (const path of ['', '/pointage', '/compte-rendu']) {
			await page.goto(`${club.tools(weeks - 1)}${path}`)
			club.faults.push(...(await faultsOf(page)).map((fault) => `${path}: ${fault}`))
		}
		assert.deepEqual(club.faults, [])
	})
})
