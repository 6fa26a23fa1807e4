import { screen } from '#pages'
import { heldAsZip, heldOnMe } from '#privacy/server'

/** One's data as tables, in one archive. */
export const GET = async (event) =>
	new Response(new Uint8Array(heldAsZip(await screen(event, heldOnMe))), {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': 'attachment; filename="mes-donnees.zip"',
			'cache-control': 'no-store',
		},
	})
