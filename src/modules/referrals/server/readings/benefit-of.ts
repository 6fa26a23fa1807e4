import { sql } from 'kysely'
import type { Look } from '#db'
import { type Cents, cents, dayAt, type Id } from '#kernel'
import { type YearlyShare, yearlyShare } from '../../balance.ts'
import { requireSpeaking } from '../access-referral.ts'
import { currencyOf, numbersAt } from '../parameters.ts'
import { balanceOf } from './referrals-of.ts'

/** One recommendation that brought something in a year: the line behind a total. */
export type BenefitLine = {
	referralId: Id
	year: number
	amount: Cents
	isRecurring: boolean
	firm: string | null
	third: string | null
}

/** What the network brought the firm, year by year, beside its turnover and the reference; the lines behind. */
export async function benefitOf({ tx, actor, now }: Look, { firmId }: { firmId: Id }) {
	await requireSpeaking(tx, actor, firmId, now)
	const firm = await tx
		.selectFrom('firm')
		.select(['id', 'name', 'country'])
		.where('id', '=', firmId)
		.executeTakeFirstOrThrow()
	const lines = await linesOf(tx, firmId)
	const turnovers = await tx
		.selectFrom('firmTurnover')
		.select(['year', 'amountCents'])
		.where('firmId', '=', firmId)
		.execute()
	const referenceBps = (await numbersAt(tx, now))('benefit.reference_bps')
	const thisYear = dayAt(now, 'Europe/Paris').year
	const years = new Set([
		thisYear,
		...lines.map(({ year }) => year),
		...turnovers.map(({ year }) => year),
	])
	return {
		firm: { id: firm.id, name: firm.name },
		currency: currencyOf(firm.country),
		thisYear,
		balance: await balanceOf(tx, firmId, now),
		years: [...years]
			.sort((a, b) => b - a)
			.map((year): YearlyShare & { lines: BenefitLine[] } => {
				const ofYear = lines.filter((line) => line.year === year)
				const said = turnovers.find((one) => one.year === year)
				const amounts = ofYear.map(({ amount }) => amount)
				const turnover = said ? cents(said.amountCents) : null
				return { ...yearlyShare(year, amounts, turnover, referenceBps), lines: ofYear }
			}),
		/** Won, and nothing said yet of what it brought; or recurring, and nothing said of this year. */
		toDeclare: await toDeclareOf(tx, firmId, thisYear),
	}
}

/** The last word of each recommendation and year, of those that are won today. */
async function linesOf(tx: Look['tx'], firmId: Id): Promise<BenefitLine[]> {
	const { rows } = await sql<Omit<BenefitLine, 'amount'> & { amountCents: number }>`
		select distinct on (a.year, a.referral_id) a.referral_id, a.year, a.amount_cents, a.is_recurring,
			f.name as firm, t.name as third
		from referral r
		join referral_amount a on a.referral_id = r.id
		left join firm f on f.id = r.from_firm_id
		left join referral_third_party t on t.referral_id = r.id
		where r.to_firm_id = ${firmId} and r.state = 'won'
		order by a.year desc, a.referral_id, a.declared_at desc, a.id desc`.execute(tx)
	return rows.map(({ amountCents, ...row }) => ({ ...row, amount: cents(amountCents) }))
}

async function toDeclareOf(tx: Look['tx'], firmId: Id, year: number) {
	const { rows } = await sql<{ referralId: Id; firm: string | null; third: string | null }>`
		select r.id as referral_id, f.name as firm, t.name as third
		from referral r
		left join firm f on f.id = r.from_firm_id
		left join referral_third_party t on t.referral_id = r.id
		where r.to_firm_id = ${firmId} and r.state = 'won'
			and (not exists (select from referral_amount a where a.referral_id = r.id)
				or (select is_recurring from referral_amount a where a.referral_id = r.id
					order by a.declared_at desc, a.id desc limit 1)
				and not exists (select from referral_amount a where a.referral_id = r.id and a.year = ${year}))
		order by r.moved_at, r.id limit 50`.execute(tx)
	return rows
}

/** The one figure of the home page: what came through the network this year. */
export type Brought = { amount: Cents; currency: string; share: YearlyShare }

/** Null before anything was received, and for who does not speak for the firm. */
export async function broughtThisYear(
	{ tx, now }: Pick<Look, 'tx' | 'now'>,
	firmId: Id,
	me: Id | null,
): Promise<Brought | null> {
	const year = dayAt(now, 'Europe/Paris').year
	const today = dayAt(now, 'UTC')
	const { rows } = await sql<{
		amounts: number[]
		turnover: number | null
		country: string
		reference: number
	}>`select f.country,
			array(select distinct on (a.referral_id) a.amount_cents from referral r
				join referral_amount a on a.referral_id = r.id and a.year = ${year}
				where r.to_firm_id = f.id and r.state = 'won'
				order by a.referral_id, a.declared_at desc, a.id desc) as amounts,
			(select amount_cents from firm_turnover t where t.firm_id = f.id and t.year = ${year}) as turnover,
			(select value::int from parameter where name = 'benefit.reference_bps'
				and starts_on <= ${today} order by starts_on desc limit 1) as reference
		from firm f where f.id = ${firmId}
			and exists (select from referral r where r.to_firm_id = f.id and r.state <> 'drafted')
			and exists (select from mandate m where m.person_id = ${me} and m.firm_id = f.id
				and m.role in ('representative', 'deputy') and (m.ends_on is null or m.ends_on >= ${today}))`.execute(
		tx,
	)
	const [row] = rows
	if (!row) return null
	const turnover = row.turnover === null ? null : cents(row.turnover)
	const share = yearlyShare(year, row.amounts.map(cents), turnover, row.reference)
	return { amount: share.throughNetwork, currency: currencyOf(row.country), share }
}
