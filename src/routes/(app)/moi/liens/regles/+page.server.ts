import { redirect } from '@sveltejs/kit'
import { typedDay } from '#firms'
import { dayAt } from '#kernel'
import { readForm, screen, tryAct } from '#pages'
import { formatDay } from '#phrases'
import { myRules, setGoBetweenRule, unblockPerson } from '#ties/server'
import { named, settle } from '../settle.ts'
import type { Actions, PageServerLoad } from './$types'

/** One's rules as a go-between and whom one set aside, with what each of them does. */
export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals
	const { rule, carried, blocked } = await screen(event, myRules)
	const until = rule.optedOutUntil
	const isOver =
		until && Temporal.PlainDate.compare(until, dayAt(Temporal.Now.instant(), 'UTC')) < 0
	return {
		carried,
		blocked: blocked.map(({ since, ...one }) => ({
			...one,
			since: formatDay(dayAt(since, 'Europe/Paris'), locale),
		})),
		rule: {
			isOptedOut: rule.optedOutAt !== null && !isOver,
			until: until && !isOver ? typedDay(until) : '',
			monthlyCap: rule.monthlyCap,
		},
		isSaved: event.url.searchParams.get('fait') === 'regle',
	}
}

export const actions: Actions = {
	unblock: (event) => settle(event, unblockPerson, named),
	rule: async (event) => {
		const posted = await readForm(event.request)
		const isOptedOut = posted.text('serve') === 'pause'
		const input = {
			isOptedOut,
			optedOutUntil: isOptedOut ? posted.optional('until') : undefined,
			monthlyCap: posted.number('monthlyCap'),
		}
		const { refused } = await tryAct(event, setGoBetweenRule, posted, input, 'rule')
		if (refused) return refused
		redirect(303, '/moi/liens/regles?fait=regle')
	},
}
