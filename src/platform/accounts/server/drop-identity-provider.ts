import * as v from 'valibot'
import { defineAct } from '#db'
import { isAdministrator } from '#instance/server'
import { notFound } from '#kernel'
import { requireProof } from './proof.ts'

/** The administrator gives up the provider of identities, its secret included; members keep their other ways in. */
export const dropIdentityProvider = defineAct({
	name: 'accounts.drop-identity-provider',
	input: v.strictObject({}),
	door: 'none',
	act: async (act) => {
		const { tx, record } = act
		if (!(await isAdministrator(tx, act.actor))) notFound()
		await requireProof(act)
		await tx.deleteFrom('identityProvider').execute()
		await record({ content: null })
	},
})
