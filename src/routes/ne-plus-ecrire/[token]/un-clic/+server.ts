import { redirect } from '@sveltejs/kit'
import { clientAddress, spendTry } from '#accounts/server'
import { runAct } from '#db'
import { stopMails } from '#mail/server'
import { refusalIn } from '#pages'
import type { RequestHandler } from './$types'

/** Whoever opens the address in a browser is shown the page that asks. */
export const GET: RequestHandler = ({ params }) => redirect(303, `/ne-plus-ecrire/${params.token}`)

/** The button of a mail program (RFC 8058): one POST, no cookie, no page. Anything else stops nothing. */
export const POST: RequestHandler = async (event) => {
	const posted = await event.request.formData().catch(() => null)
	if (posted?.get('List-Unsubscribe') !== 'One-Click') return new Response(null, { status: 400 })
	try {
		await spendTry('link', { account: null, address: clientAddress(event) })
		const input = { token: event.params.token, extent: 'topic', proof: 'one_click' }
		await runAct(stopMails, { kind: 'anonymous' }, input)
	} catch (caught) {
		const refusal = refusalIn(caught)
		if (refusal) return new Response(null, { status: refusal.status })
		throw caught
	}
	return new Response(null, { status: 204 })
}
