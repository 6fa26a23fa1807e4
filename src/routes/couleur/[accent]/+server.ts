import { notFound } from '#kernel'
import { accentOf, type Painted } from '#networks'
import type { RequestHandler } from './$types'

/**
 * A network's colour as a stylesheet, by day and by night: pages hold no style of their own under our
 * policy. It depends on the colour alone, so that it is kept for ever and says nothing of any network.
 */
export const GET: RequestHandler = ({ params }) => {
	const [, accent] = /^([0-9a-f]{6})\.css$/.exec(params.accent) ?? []
	if (!accent) notFound()
	const { light, dark } = accentOf(`#${accent}`)
	const css = `:root{${painted(light)}}
@media screen and (prefers-color-scheme:dark){:root:not([data-theme="light"]){${painted(dark)}}}
@media screen{:root[data-theme="dark"]{${painted(dark)}}}
`
	return new Response(css, {
		headers: {
			'content-type': 'text/css; charset=utf-8',
			'cache-control': 'public, max-age=31536000, immutable',
		},
	})
}

function painted({ ground, ink }: Painted): string {
	return `--network:${ground};--on-network:${ink}`
}
