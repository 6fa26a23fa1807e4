import * as v from 'valibot'
import { defineAct } from '#db'
import { address, instanceName, openInstance } from '#instance/server'
import {
	chosenPassword,
	device,
	email,
	familyName,
	givenName,
	locale,
	seenFrom,
} from '../inputs.ts'
import { openAccount } from './open-account.ts'
import { openSession } from './sessions.ts'

/**
 * First start: whoever holds the code of the console says where the instance is reached and opens its
 * first account, its administrator's; answers the session's secret. Once only: afterwards there is
 * nothing here (404). A wrong code is an issue of its field. Behind `spendTry('first-start')`.
 */
export const setUpInstance = defineAct({
	name: 'accounts.set-up-instance',
	input: v.strictObject({
		code: v.pipe(v.string(), v.trim(), v.minLength(1, 'instance.codeMissing')),
		name: instanceName,
		publicAddress: address,
		givenName,
		familyName,
		email,
		password: chosenPassword,
		locale: v.optional(locale, 'fr'),
		device,
		seenFrom,
	}),
	door: 'open',
	asSystem: true,
	act: async (act, input) => {
		const { tx, now, record } = act
		const { code, name, publicAddress, device: seenOn, seenFrom, ...administrator } = input
		await openInstance(tx, { code, name, publicAddress, now })
		const personId = await openAccount(act, administrator, null)
		await tx.insertInto('administrator').values({ personId, since: now }).execute()
		const token = await openSession(tx, {
			personId,
			device: seenOn,
			now,
			by: 'first_start',
			from: seenFrom,
		})
		await record({ subjectId: personId, content: { publicAddress } })
		return { token, personId }
	},
})
