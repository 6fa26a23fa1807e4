import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http'

/**
 * Puts on every answer, page, file or refusal, what the browser must know to keep members safe.
 * A page may state its own value; the rest holds by default. The content policy of pages is Kit's.
 */
export function protectAnswer(
	response: ServerResponse,
	{ requestId, isHttps }: { requestId: string; isHttps: boolean },
) {
	response.setHeader('x-request-id', requestId)
	response.setHeader('x-content-type-options', 'nosniff')
	response.setHeader('x-frame-options', 'DENY')
	// Not `no-referrer`: under it Chromium posts our own forms with `Origin: null` (measured), which
	// Kit must refuse. Nothing reaches another site either way.
	response.setHeader('referrer-policy', 'same-origin')
	response.setHeader('permissions-policy', unusedPowers)
	response.setHeader('cross-origin-opener-policy', 'same-origin')
	response.setHeader('cross-origin-resource-policy', 'same-origin')
	if (isHttps) response.setHeader('strict-transport-security', 'max-age=31536000')
	keepOutOfCaches(response)
}

const unusedPowers = [
	'accelerometer',
	'camera',
	'display-capture',
	'geolocation',
	'gyroscope',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'usb',
]
	.map((power) => `${power}=()`)
	.join(', ')

type WriteHead = (
	status: number,
	headers?: OutgoingHttpHeaders | OutgoingHttpHeader[],
) => ServerResponse

/**
 * A page shows one member's affairs: no cache keeps it. Files of the build carry their own lifetime
 * (hashed ones are immutable); the few unhashed ones (icon) have an entity tag and one hour.
 */
function keepOutOfCaches(response: ServerResponse) {
	const writeHead = response.writeHead.bind(response) as WriteHead
	const writeHeadWithCaching: WriteHead = (status, headers) => {
		const given = headers !== undefined && !Array.isArray(headers) ? headers : undefined
		if (!response.hasHeader('cache-control') && given?.['cache-control'] === undefined) {
			const isBuiltFile = given?.etag !== undefined
			response.setHeader('cache-control', isBuiltFile ? 'public, max-age=3600' : 'no-store')
		}
		return writeHead(status, headers)
	}
	response.writeHead = writeHeadWithCaching as typeof response.writeHead
}
