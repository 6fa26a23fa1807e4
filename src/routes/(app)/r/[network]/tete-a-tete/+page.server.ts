import { setTimeout as pause } from 'node:timers/promises'
import { type RequestEvent, redirect } from '@sveltejs/kit'
import type * as v from 'valibot'
import type { ActDefinition } from '#db'
import { typedDay } from '#firms'
import { drawPairs, dropDraw, makeDraw, pairsSheet, sendDraw } from '#one-to-ones/server'
import { idIn, readForm, screen, tryAct } from '#pages'
import type { Actions, PageServerLoad } from './$types'

/** Who met whom, and pairs to propose, for who runs the network. */
export const load: PageServerLoad = (event) =>
	screen(event, async (look) => {
		const networkId = idIn(event, 'network')
		const page = Math.max(1, Math.trunc(Number(event.url.searchParams.get('groupe'))) || 1)
		const sheet = await pairsSheet(look, { networkId, page: Math.min(page, 10_000) })
		const today = look.now.toZonedDateTimeISO(sheet.network.timeZone).toPlainDate()
		return { ...sheet, now: look.now, proposedDay: typedDay(today.add({ days: 28 })) }
	})

export const actions: Actions = {
	draw: async (event) => {
		const networkId = idIn(event, 'network')
		const posted = await readForm(event.request)
		const input = {
			networkId,
			meetUntil: posted.text('meetUntil'),
			leftOut: posted.list('leftOut'),
		}
		const outcome = await tryAct(event, drawPairs, posted, input, 'draw')
		if (outcome.refused) return outcome.refused
		// Most draws take less than a second: the next page shows them. Otherwise the job has them.
		const now = Temporal.Now.instant()
		const made = makeDraw(networkId, outcome.answer.drawId, now).catch(() => {})
		await Promise.race([made, pause(2000, undefined, { ref: false })])
		redirect(303, `/r/${networkId}/tete-a-tete#tirage`)
	},
	send: (event) => settle(event, sendDraw),
	drop: (event) => settle(event, dropDraw),
}

async function settle<Schema extends v.GenericSchema, Answer>(
	event: RequestEvent,
	definition: ActDefinition<Schema, Answer>,
) {
	const networkId = idIn(event, 'network')
	const posted = await readForm(event.request)
	const input = { networkId, drawId: posted.text('drawId') }
	const { refused } = await tryAct(event, definition, posted, input)
	return refused ?? redirect(303, `/r/${networkId}/tete-a-tete#tirage`)
}
