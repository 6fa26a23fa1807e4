import { sql } from 'kysely'
import type { Tx } from '#db'
import { type WorldReferral, worldLeads, worldReferrals, worldTurnovers } from './referrals.ts'
import type { Day } from './sheets.ts'
import { worldFirm, worldPerson, worldToday } from './world.ts'
import { worldId } from './world-id.ts'

/**
 * Adds to the named world what its firms recommend to each other: won, lost with its reason, waiting, unanswered, a
 * chain, a former member thanked. Apart from `loadWorld`, whose tests tell other stories.
 */
export async function loadReferrals(
	tx: Tx,
	{ today = worldToday }: { today?: Temporal.PlainDate } = {},
): Promise<void> {
	await sql`select set_config('maillage.system', 'on', true)`.execute(tx)
	const shift = worldToday.until(today, { largestUnit: 'days' })
	const day = (text: Day) => Temporal.PlainDate.from(text).add(shift)
	const at = (text: Day) =>
		day(text).toZonedDateTime({ timeZone: 'UTC', plainTime: '08:00' }).toInstant()
	const told: Told = { tx, day, at, years: today.year - worldToday.year }
	for (const one of worldReferrals) await writeReferral(told, one)
	for (const one of worldLeads) await writeLead(told, one)
	await tx
		.insertInto('firmTurnover')
		.values(
			worldTurnovers.map(({ firm, by, year, amountCents }) => ({
				firmId: worldFirm(firm).id,
				year: year + told.years,
				amountCents,
				currency: 'EUR',
				declaredBy: worldPerson(by).id,
				declaredAt: at('2026-11-02'),
			})),
		)
		.execute()
}

type Told = {
	tx: Tx
	day: (text: Day) => Temporal.PlainDate
	at: (text: Day) => Temporal.Instant
	years: number
}

async function writeReferral({ tx, day, at, years }: Told, one: WorldReferral): Promise<void> {
	const id = worldId(`referral ${one.key}`)
	const givenBy = worldPerson(one.by).id
	const [first, last] = [one.steps[0], one.steps.at(-1)]
	if (!first || !last) return
	const before = one.cameFrom ? worldId(`referral ${one.cameFrom}`) : null
	await tx
		.insertInto('referral')
		.values({
			id,
			fromFirmId: worldFirm(one.from).id,
			toFirmId: worldFirm(one.to).id,
			givenBy,
			tier: one.tier,
			urgency: one.urgency,
			effort: one.effort,
			agreedOn: day(one.agreed.on),
			agreedBy: one.agreed.by,
			agreementAskedBy: givenBy,
			state: last.to,
			draftedAt: at(first.on),
			sentAt: at(first.on),
			movedAt: at(last.on),
			contactedOn: one.contactedOn ? day(one.contactedOn) : null,
			showsAmount: one.showsAmount ?? false,
			overdueAt: one.overdueOn ? at(one.overdueOn) : null,
			cameFrom: before,
			chainRoot: before,
		})
		.execute()
	const { name, organisation, email, phone, need } = one.third
	await tx
		.insertInto('referralThirdParty')
		.values({ referralId: id, name, organisation, email, phone, need })
		.execute()
	await writeSteps({ tx, day, at, years }, id, one)
	for (const { year, amountCents, on, isRecurring = false } of one.amounts ?? [])
		await tx
			.insertInto('referralAmount')
			.values({
				id: worldId(`amount ${one.key} ${on}`),
				referralId: id,
				year: year + years,
				amountCents,
				currency: 'EUR',
				isRecurring,
				declaredBy: last.by ? worldPerson(last.by).id : null,
				declaredAt: at(on),
			})
			.execute()
	if (!one.thanks) return
	const { by, words, on } = one.thanks
	await tx
		.insertInto('thanks')
		.values({
			id: worldId(`thanks ${one.key}`),
			referralId: id,
			fromFirmId: worldFirm(one.to).id,
			toFirmId: worldFirm(one.from).id,
			byPerson: worldPerson(by).id,
			words,
			writtenAt: at(on),
			leavesAt: at(on),
			leftAt: at(on),
		})
		.execute()
}

async function writeSteps({ tx, at }: Told, referralId: string, one: WorldReferral): Promise<void> {
	let from = 'drafted'
	for (const [i, { to, by, on, reason, words }] of one.steps.entries()) {
		await tx
			.insertInto('referralStep')
			.values({
				id: worldId(`step ${one.key} ${i}`),
				referralId,
				fromState: from,
				toState: to,
				at: at(on),
				byPerson: by ? worldPerson(by).id : null,
				reason: reason ?? null,
				words: words ?? null,
			})
			.execute()
		from = to
	}
	// What rang before today is said to have rung, so that nobody is reminded of last month.
	if (one.overdueOn)
		await tx
			.insertInto('referralRing')
			.values(
				['see', 'contact', 'facilitator'].map((what) => ({
					referralId,
					what,
					at: at(one.overdueOn as Day),
				})),
			)
			.execute()
}

async function writeLead({ tx, at }: Told, one: (typeof worldLeads)[number]): Promise<void> {
	await tx
		.insertInto('lead')
		.values({
			id: worldId(`lead ${one.key}`),
			fromFirmId: worldFirm(one.from).id,
			toFirmId: worldFirm(one.to).id,
			givenBy: worldPerson(one.by).id,
			words: one.words,
			state: one.state,
			givenAt: at(one.on),
			movedAt: at(one.on),
			leavesAt: at(one.on),
			leftAt: at(one.on),
		})
		.execute()
}
