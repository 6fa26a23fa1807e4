import { guidePicture } from '#help/server'
import { notFound } from '#kernel'
import type { RequestHandler } from './$types'

/** A picture of the help: the same for everybody, until the next version. */
export const GET: RequestHandler = async ({ params }) => {
	const { content } = (await guidePicture(params.picture)) ?? notFound()
	return new Response(new Uint8Array(content), {
		headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' },
	})
}
