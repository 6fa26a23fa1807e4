import type { Plugin } from 'vite'

/** What Kit does for a script in the page, and what is done when none is sent. */
const changes: Record<string, [before: string, after: string]> = {
	// The page's data spelled out for its script: 0.35 ms of processor on a home page, thrown away.
	'page/index.js': [
		'const data_serializer = server_data_serializer(event, state);',
		`const data_serializer = csr ? server_data_serializer(event, state) :
			{ add_node() {}, set_max_nodes() {}, get_data: () => ({ data: '', chunks: null }) };`,
	],
	// An entity tag hashed over the whole page: no cache keeps a page, and each has a key of its own.
	'page/render.js': ['if (!chunks) {', 'if (page_config.csr && !chunks) {'],
}

/**
 * Spares pages without script what Kit prepares for one. Kit has no setting for it: two places of its
 * runtime are changed as they are built. When a new version words them otherwise the build stops here:
 * look at what it became, and drop this file if Kit spares it by itself.
 */
export function leanPages(): Plugin {
	const missing = new Set(Object.keys(changes))
	return {
		name: 'maillage-lean-pages',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'ssr',
		transform(code, id) {
			const path = Object.keys(changes).find((end) =>
				id.endsWith(`@sveltejs/kit/src/runtime/server/${end}`),
			)
			if (!path) return
			const [before, after] = changes[path] as [string, string]
			if (!code.includes(before)) this.error(`${id} is not as lean-pages.ts knows it`)
			missing.delete(path)
			return { code: code.replace(before, after), map: null }
		},
		buildEnd(error) {
			if (!error && missing.size > 0)
				this.error(`lean-pages.ts found no ${[...missing].join(', ')} in Kit`)
		},
	}
}
