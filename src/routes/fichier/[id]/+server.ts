import { Readable } from 'node:stream'
import { reading } from '#db'
import { familyOf } from '#files'
import { type FetchedFile, fetchFile, openContent } from '#files/server'
import { notFound } from '#kernel'
import { logger } from '#logs/server'
import { idIn } from '#pages'
import type { RequestHandler } from './$types'

/**
 * Hands a file to whoever may read it, or the same 404 as if it did not exist. Pictures are shown,
 * anything else is saved; a browser is told to guess nothing, run nothing, and ask again each time,
 * since a right may end.
 */
export const GET: RequestHandler = async (event) => {
	const fileId = idIn(event, 'id')
	const { actor, requestId } = event.locals
	const now = Temporal.Now.instant()
	const file = await reading(actor, (tx) => fetchFile({ tx, actor, now }, { fileId }))
	const isThumbnail = event.url.searchParams.has('vignette') && file.thumbnailHash !== null
	const hash = (isThumbnail && file.thumbnailHash) || file.hash
	const headers = headersOf(file, isThumbnail, hash)
	if (event.request.headers.get('if-none-match') === headers.etag)
		return new Response(null, { status: 304, headers })
	const content = await openContent(hash)
	if (!content) {
		logger.error({ requestId, fileId, hash }, 'the disk has lost a file')
		return notFound()
	}
	return new Response(Readable.toWeb(content) as ReadableStream, { headers })
}

function headersOf({ name, type, bytes }: FetchedFile, isThumbnail: boolean, hash: string) {
	const isShown = familyOf(type) === 'image'
	return {
		'content-type': isThumbnail ? 'image/webp' : type.startsWith('text/') ? 'text/plain' : type,
		...(!isThumbnail && { 'content-length': String(bytes) }),
		'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(name)}`,
		'content-security-policy': "default-src 'none'; sandbox",
		'x-content-type-options': 'nosniff',
		'cache-control': 'private, no-cache',
		etag: `"${hash.slice(0, 32)}"`,
	}
}

/** As RFC 8187 spells a name in a header: nothing of it can end the header or begin another. */
function encoded(name: string): string {
	return encodeURIComponent(name).replace(
		/['()*!]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	)
}
