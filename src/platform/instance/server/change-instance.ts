import * as v from 'valibot'
import { defineAct } from '#db'
import { notFound } from '#kernel'
import { address, instanceName } from './inputs.ts'
import { isAdministrator } from './readings.ts'

/** The administrator renames the instance, or says at what address it is now reached. */
export const changeInstance = defineAct({
	name: 'instance.change',
	input: v.strictObject({ name: instanceName, publicAddress: address }),
	door: 'none',
	act: async ({ tx, actor, record }, settings) => {
		if (!(await isAdministrator(tx, actor))) notFound()
		await tx.updateTable('instance').set(settings).execute()
		await record({ content: settings })
	},
})
