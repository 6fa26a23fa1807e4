import * as v from 'valibot'
import { defineAct } from '#db'
import { notFound } from '#kernel'
import { stopExtents } from '../topics.ts'
import { covered, readStopToken, writeStop } from './stops.ts'

const token = v.pipe(v.string('form.unexpected'), v.maxLength(200, 'form.unexpected'))

/**
 * Stops mails to the address a link was sent to: these, all of a network's, or all of the instance's. The
 * link is proof enough, whoever opens it: it can only make an address quieter. Asked twice, done once.
 */
export const stopMails = defineAct({
	name: 'mail.stop-mails',
	input: v.strictObject({
		token,
		extent: v.picklist(stopExtents, 'choice.missing'),
		proof: v.optional(v.picklist(['page', 'one_click'], 'form.unexpected'), 'page'),
	}),
	door: 'open',
	asSystem: true,
	act: async ({ tx, now, record }, input) => {
		const link = (await readStopToken(tx, input.token)) ?? notFound()
		const { addressHash } = link
		await writeStop(tx, { addressHash, ...covered(link, input.extent) }, input.proof, now)
		await record({ content: { extent: input.extent } })
	},
})

/** Lets the address of a link be written to again about what the link is about: every stop over it ends. */
export const resumeMails = defineAct({
	name: 'mail.resume-mails',
	input: v.strictObject({ token }),
	door: 'open',
	asSystem: true,
	act: async ({ tx, now, record }, input) => {
		const { addressHash, topic, networkId } = (await readStopToken(tx, input.token)) ?? notFound()
		await tx
			.updateTable('mailStop')
			.set({ endedAt: now })
			.where('addressHash', '=', addressHash)
			.where('topic', 'in', [topic, 'all'])
			.where((eb) => eb.or([eb('networkId', 'is', null), eb('networkId', '=', networkId)]))
			.where('endedAt', 'is', null)
			.execute()
		await record({ content: null })
	},
})
