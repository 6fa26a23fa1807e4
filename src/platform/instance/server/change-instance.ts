import * as v from 'valibot'
import { defineAct } from '#db'
import { notFound } from '#kernel'
import { address, instanceName } from './inputs.ts'
import { isAdministrator } from './readings.ts'

/** The administrator renames the instance, says at what address it is reached, and who reads its networks. */
export const changeInstance = defineAct({
	name: 'instance.change',
	input: v.strictObject({
		name: instanceName,
		publicAddress: address,
		/** Who may read the directory of networks; left out, it stays as it is. */
		directoryAudience: v.optional(v.picklist(['instance', 'public'], 'choice.missing')),
	}),
	door: 'none',
	act: async ({ tx, actor, record }, settings) => {
		if (!(await isAdministrator(tx, actor))) notFound()
		await tx.updateTable('instance').set(settings).execute()
		await record({ content: settings })
	},
})
