import { defineAct } from '#db'
import { dayAt, notFound } from '#kernel'
import { endAdviserInput } from '../inputs.ts'
import { isAdministrator } from './readings.ts'

/** The administrator ends an adviser's role: from now on they check nothing and keep nothing. */
export const endAdviser = defineAct({
	name: 'instance.end-adviser',
	input: endAdviserInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { adviserId }) => {
		if (!(await isAdministrator(tx, actor))) notFound()
		const { numUpdatedRows } = await tx
			.updateTable('adviser')
			.set({ endsOn: dayAt(now, 'UTC').subtract({ days: 1 }) })
			.where('id', '=', adviserId)
			.where('endsOn', 'is', null)
			.executeTakeFirst()
		if (numUpdatedRows === 0n) notFound()
		await record({ subjectId: adviserId, content: null })
	},
})
