import { screen } from '#pages'
import { heldAsJson, heldOnMe } from '#privacy/server'

/** One's data as a program reads them. */
export const GET = async (event) =>
	new Response(heldAsJson(await screen(event, heldOnMe)), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': 'attachment; filename="mes-donnees.json"',
			'cache-control': 'no-store',
		},
	})
