/**
 * Lets Node run modules that import `.svelte` outside the build: tests and the command line
 * (`node --import ./svelte-loader.ts …`). Components compile for the server, with their styles
 * inside the rendered head; a stylesheet import is an empty module, since nothing is shown here.
 */
import { readFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

const stylesheet = /\.css$/
const component = /\.svelte$/
// Loaded with the first component: it takes 0.3 s of processor, and most tests have none.
const require = createRequire(import.meta.url)

registerHooks({
	load(url, context, nextLoad) {
		const path = new URL(url).pathname
		if (stylesheet.test(path)) return { format: 'module', shortCircuit: true, source: '' }
		if (!component.test(path)) return nextLoad(url, context)

		const filename = fileURLToPath(url)
		const text = readFileSync(filename, 'utf8')
		const { compile }: typeof import('svelte/compiler') = require('svelte/compiler')
		const { js } = compile(text, { generate: 'server', css: 'injected', filename })
		return { format: 'module', shortCircuit: true, source: js.code }
	},
})
