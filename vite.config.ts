import { existsSync } from 'node:fs'
import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'
import { leanPages } from './scripts/lean-pages.ts'

/**
 * Doors that hold no `.svelte`: left out of the build, so that pages, worker and command line share
 * one instance of each module (one database pool, one registry) in the process.
 */
const doorsLoadedAtRunTime =
	/^#(kernel|db(\/[a-z]+)?|phrases|world|registry|[a-z-]+\/server|firms|networks|listings|ties|records|everyday|privacy|meetings|one-to-ones|peer-help|referrals|accounts|mail|consents|files|instance)$/

/** Mails are Svelte components the worker renders outside any page: their own entry in the build. */
const mails = 'src/platform/mail/templates.ts'

export default defineConfig({
	plugins: [
		leanPages(),
		sveltekit({
			adapter: adapter({ precompress: true }),
			csp: {
				mode: 'nonce',
				directives: {
					'default-src': ['self'],
					'script-src': ['self'],
					'style-src': ['self'],
					'img-src': ['self', 'data:'],
					'font-src': ['self'],
					'object-src': ['none'],
					'base-uri': ['none'],
					'form-action': ['self'],
					'frame-ancestors': ['none'],
				},
			},
		}),
	],
	// Nothing becomes a data: URL, which the font and style policies refuse.
	build: { assetsInlineLimit: 0 },
	environments: {
		ssr: {
			build: {
				rolldownOptions: {
					external: [doorsLoadedAtRunTime],
					...(existsSync(mails) && { input: { mails } }),
				},
			},
		},
	},
})
