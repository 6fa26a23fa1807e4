import { type Moment, moments } from '#listings'
import { networkDirectory } from '#listings/server'
import { families, readAmount } from '#networks'
import { openScreen, refusalIn, toSignIn } from '#pages'
import type { PageServerLoad } from './$types'

/** The directory of networks, as the address asks for it; whoever may not read it without an account signs in. */
export const load: PageServerLoad = async (event) => {
	const typed = (name: string) => event.url.searchParams.get(name)?.trim().slice(0, 200) ?? ''
	const budget = typed('budget')
	const budgetCents = budget ? readAmount(budget) : null
	const asked = {
		words: typed('q') || undefined,
		family: families.find((one) => one === typed('famille')),
		place: typed('lieu') || undefined,
		trade: typed('metier') || undefined,
		day: [1, 2, 3, 4, 5, 6, 7].find((one) => String(one) === typed('jour')),
		moment: moments.find((one): one is Moment => one === typed('heure')),
		budgetCents: budgetCents ?? undefined,
		page: Number(typed('page')) || 1,
		view: typed('vue') === 'carte' ? ('map' as const) : ('list' as const),
		frame: typed('cadre') || undefined,
	}
	try {
		const found = await openScreen(event, (look) => networkDirectory(look, asked))
		return { ...found, asked, budget, isBudgetWrong: budget !== '' && budgetCents === null }
	} catch (caught) {
		if (refusalIn(caught)?.status === 404 && event.locals.actor.kind !== 'person') toSignIn(event)
		throw caught
	}
}
