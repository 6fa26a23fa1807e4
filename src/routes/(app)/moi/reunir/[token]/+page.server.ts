import { redirect } from '@sveltejs/kit'
import { runAct } from '#db'
import { proposable, spellValue } from '#firms'
import { isId } from '#kernel'
import { readForm, refusedForm } from '#pages'
import { mergeDoor, startMerge } from '#records/server'
import type { Actions, PageServerLoad } from './$types'

/** The other record, for whoever was handed its link: choose one's own, then compare both. Changes nothing. */
export const load: PageServerLoad = async (event) => {
	const { actor } = event.locals
	if (actor.kind !== 'person')
		redirect(303, `/connexion?vers=${encodeURIComponent(event.url.pathname)}`)
	const firm = event.url.searchParams.get('fiche')
	const firmId = isId(firm) ? firm : null
	const now = Temporal.Now.instant()
	const door = await mergeDoor(event.params.token, actor.personId, firmId, now)
	if (door.state !== 'comparing') return { door, fields: [] }
	const { kept, absorbed } = door.cards
	const fields = proposable.filter(
		(field) => spellValue(kept[field] ?? null) !== spellValue(absorbed[field] ?? null),
	)
	return { door, fields }
}

export const actions: Actions = {
	/** Without a request key: the link itself serves once. */
	default: async (event) => {
		const posted = await readForm(event.request)
		const keep = posted.text('keep')
		const choices = Object.fromEntries(
			proposable.flatMap((field) => {
				const said = posted.text(`choice-${field}`)
				if (!said) return []
				return [[field, said === 'both' ? said : said === keep ? 'kept' : 'absorbed']]
			}),
		)
		try {
			const { firmId, isMerged } = await runAct(startMerge, event.locals.actor, {
				token: event.params.token,
				firmId: posted.text('firmId'),
				keep,
				choices,
			})
			redirect(303, `/e/${firmId}/reunir?fait=${isMerged ? 'reunies' : 'proposee'}`)
		} catch (caught) {
			return refusedForm(event, caught, posted)
		}
	},
}
