import { defineAct, type Tx } from '#db'
import { dayAt, Invalid, newId, notFound, personOf } from '#kernel'
import { nameAdviserInput } from '../inputs.ts'
import { isAdministrator } from './readings.ts'
import { refuse } from './refusal.ts'

/**
 * The administrator names an adviser for a territory, from today: somebody with an account, by its address.
 * One person may advise several territories.
 */
export const nameAdviser = defineAct({
	name: 'instance.name-adviser',
	input: nameAdviserInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { email, organisation, territory }) => {
		if (!(await isAdministrator(tx, actor))) notFound()
		const account = await tx
			.selectFrom('account')
			.select('personId')
			.where('email', '=', email)
			.executeTakeFirst()
		if (!account) throw new Invalid([{ field: 'email', code: 'instance.nobodyAtAddress' }])
		if (!(await isKnown(tx, territory)))
			throw new Invalid([{ field: 'territory', code: 'instance.territoryUnknown' }])
		const { personId } = account
		const held = await tx
			.selectFrom('adviser')
			.select('id')
			.where('personId', '=', personId)
			.where('territoryKind', '=', territory.kind)
			.where('territoryCode', '=', territory.code)
			.where('endsOn', 'is', null)
			.executeTakeFirst()
		if (held) refuse('instance.adviserAlready')
		const adviserId = newId()
		await tx
			.insertInto('adviser')
			.values({
				id: adviserId,
				personId,
				organisation,
				territoryKind: territory.kind,
				territoryCode: territory.code,
				namedBy: personOf(actor),
				startsOn: dayAt(now, 'UTC'),
			})
			.execute()
		await record({ subjectId: adviserId, content: { personId, organisation, territory } })
		return { adviserId }
	},
})

async function isKnown(tx: Tx, { kind, code }: { kind: string; code: string }): Promise<boolean> {
	if (kind === 'country') return code === 'FR' || code === 'MA'
	const found =
		kind === 'commune'
			? await tx.selectFrom('commune').select('code').where('code', '=', code).executeTakeFirst()
			: await tx
					.selectFrom('area')
					.select('code')
					.where('kind', '=', kind)
					.where('code', '=', code)
					.executeTakeFirst()
	return found !== undefined
}
