import { json } from '@sveltejs/kit'
import { askPasskeys, beginPasskey, beginPasskeyProof, personEntering } from '#accounts/server'
import { runAct } from '#db'
import { Refusal } from '#kernel'
import { readForm, sentence } from '#pages'

/** What the script of a page asks of the browser's passkeys: a question, kept here until its answer comes. */
export const POST = async (event) => {
	try {
		const purpose = (await readForm(event.request)).text('purpose')
		if (purpose === 'sign_in') return json(await askPasskeys(event))
		const actor = personEntering(event)
		if (purpose === 'register') return json(await runAct(beginPasskey, actor, {}))
		return json(await runAct(beginPasskeyProof, actor, {}))
	} catch (caught) {
		if (!(caught instanceof Refusal)) throw caught
		const { code, facts, status } = caught
		return json({ message: sentence(event.locals.locale, code, facts) }, { status })
	}
}
