import { redirect } from '@sveltejs/kit'
import { proposable } from '#firms'
import { idIn, readForm, screen, tryAct } from '#pages'
import { mergeInNetwork, twinSheet } from '#records/server'
import type { Actions, PageServerLoad } from './$types'

/** Two records of the network side by side, and which values stay. */
export const load: PageServerLoad = (event) =>
	screen(event, (look) =>
		twinSheet(look, {
			networkId: idIn(event, 'network'),
			one: idIn(event, 'one'),
			other: idIn(event, 'other'),
		}),
	)

export const actions: Actions = {
	default: async (event) => {
		const networkId = idIn(event, 'network')
		const posted = await readForm(event.request)
		const choices = Object.fromEntries(
			proposable.flatMap((field) => {
				const said = posted.text(`choice-${field}`)
				return said ? [[field, said]] : []
			}),
		)
		const outcome = await tryAct(event, mergeInNetwork, posted, {
			networkId,
			keptMembershipId: posted.text('kept'),
			absorbedMembershipId: posted.text('absorbed'),
			choices,
		})
		if (outcome.refused) return outcome.refused
		const done = outcome.answer.isMerged ? 'reunies' : 'proposee'
		redirect(303, `/r/${networkId}/doublons?fait=${done}`)
	},
}
