import { redirect } from '@sveltejs/kit'
import { reading } from '#db'
import { inviteMembers, notYetInvited } from '#networks/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** So many boxes a page: three hundred of them are not read. */
const perPage = 50

/** The records of the directory whose people are neither registered nor invited. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const { records, ...about } = await notYetInvited(look, { networkId: idIn(event, 'network') })
		const pages = Math.max(1, Math.ceil(records.length / perPage))
		const asked = Number(event.url.searchParams.get('page'))
		const page = Number.isInteger(asked) && asked > 0 ? Math.min(asked, pages) : 1
		return {
			...about,
			count: records.length,
			records: records.slice((page - 1) * perPage, page * perPage),
			page,
			pages,
			allTicked: event.url.searchParams.get('cocher') === 'toutes',
		}
	})

export const actions: Actions = {
	default: async (event) => {
		const networkId = idIn(event, 'network')
		const posted = await readForm(event.request)
		const { actor } = event.locals
		const now = Temporal.Now.instant()
		const membershipIds =
			posted.text('who') === 'all'
				? await reading(actor, async (tx) => {
						const { records } = await notYetInvited({ tx, actor, now }, { networkId })
						return records.map(({ membershipId }) => membershipId)
					})
				: posted.list('membershipIds')
		const outcome = await tryAct(event, inviteMembers, posted, {
			networkId,
			membershipIds,
			message: posted.optional('message'),
		})
		if (outcome.refused) return outcome.refused
		const unwritten = outcome.answer.filter(({ isUnwritten }) => isUnwritten).length
		const about = new URLSearchParams({ faites: String(outcome.answer.length) })
		if (unwritten > 0) about.set('sans', String(unwritten))
		redirect(303, `/r/${networkId}/invitations?${about}`)
	},
}
