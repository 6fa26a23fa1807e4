import { screen } from '#pages'
import { formatDay } from '#phrases'
import { blockPerson, confirmTie, declineTie, myTies, tiesAPage, withdrawTie } from '#ties/server'
import type { Actions, PageServerLoad } from './$types'
import { askedIn } from './found-pages.ts'
import { declared, named, settle } from './settle.ts'

const done = ['declared', 'confirmed'] as const

/** One's own ties, each with what makes it and what would strengthen it; what waits both ways. */
export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals
	const asked = askedIn(event)
	const mine = await screen(event, (look) => myTies(look, asked))
	const day = (on: Temporal.PlainDate) => formatDay(on, locale)
	const worded = (list: typeof mine.waiting) =>
		list.map(({ declaration, strength, facts, ...tie }) => ({
			...tie,
			word: strength.word,
			perMille: strength.perMille,
			declarationId: declaration?.id ?? null,
			facts: facts.map(({ happenedOn, ...fact }) => ({ ...fact, day: day(happenedOn) })),
			parts: strength.parts.map(({ kind, on, alonePerMille }) => ({
				kind,
				day: day(on),
				perMille: alonePerMille,
			})),
		}))
	const cares = new Map(mine.ties.map(({ otherId, care }) => [otherId, care]))
	return {
		asked,
		found: mine.found,
		total: mine.total,
		pages: Math.ceil(mine.found / tiesAPage),
		toConfirm: worded(mine.toConfirm),
		waiting: worded(mine.waiting),
		ties: worded(mine.ties.map(({ care: _, ...tie }) => tie)).map((tie) => {
			const { strongUntil, strongWith } = cares.get(tie.otherId) ?? {}
			return { ...tie, strongUntil: strongUntil ? day(strongUntil) : null, strongWith }
		}),
		done: done.find((one) => one === event.url.searchParams.get('fait')) ?? null,
	}
}

export const actions: Actions = {
	confirm: (event) => settle(event, confirmTie, declared, '?fait=confirmed'),
	decline: (event) => settle(event, declineTie, declared),
	withdraw: (event) => settle(event, withdrawTie, declared),
	block: (event) => settle(event, blockPerson, named),
}
