import type { Tx } from '#db'
import { type CardValues, type Change, changesBetween, type MemberLine } from '#firms'
import { cardValues } from '#firms/server'
import { foldLabel, type Id } from '#kernel'

/** What a line would have of a card that has its people: to show who imports, and to propose to them. */
export type ProposedValues = { changes: Change[]; values: CardValues }

const fieldOf = {
	headcountBand: 'headcount',
	phone: 'firmPhone',
	email: 'firmEmail',
} as const

/**
 * What a line says otherwise than the card of a firm that has its own people. Only what its networks may read
 * is compared, so that a file teaches nothing of the rest; what the line leaves empty is not compared, and
 * lists only grow.
 */
export async function proposedValues(
	tx: Tx,
	firmId: Id,
	line: MemberLine,
): Promise<ProposedValues> {
	const now = await cardValues(tx, firmId, 'networks')
	const { name, siren, siret, ice, postcode, commune, town, headcount, phone, email } = line.firm
	const { website, description } = line.firm
	const told: CardValues = {
		name,
		siren,
		siret,
		ice,
		postcode,
		commune: commune?.name ?? town,
		headcountBand: headcount,
		phone,
		email,
		website,
		description,
		trades: grown(now.trades, line.trades),
		skills: grown(now.skills, line.skills),
		needs: grown(now.needs, line.needs),
	}
	const values = Object.fromEntries(
		Object.entries(told).filter(([, value]) => value !== null && value.length > 0),
	) as CardValues
	const changes = changesBetween(now, values).map(
		({ field, old, new: after }): Change => ({
			field: field in fieldOf ? fieldOf[field as keyof typeof fieldOf] : (field as 'name'),
			before: inWords(old),
			after: inWords(after) ?? '',
		}),
	)
	return { changes, values }
}

function grown(now: CardValues['trades'], more: readonly string[]): string[] {
	if (more.length === 0) return []
	const labels = [...(Array.isArray(now) ? now : []), ...more]
	return [
		...new Map(labels.toReversed().map((label) => [foldLabel(label), label])).values(),
	].reverse()
}

function inWords(value: CardValues['name']): string | null {
	if (value === null || value === undefined || value.length === 0) return null
	return typeof value === 'string' ? value : value.join(', ')
}
