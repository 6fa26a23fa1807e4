/**
 * Lets Node run modules that import `.svelte` outside the build: tests and the command line
 * (`node --import ./svelte-loader.ts …`). Components compile for the server, with their styles
 * inside the rendered head; a stylesheet import is an empty module, since nothing is shown here.
 */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { compile } from 'svelte/compiler'

const stylesheet = /\.css$/
const component = /\.svelte$/

registerHooks({
	load(url, context, nextLoad) {
		const path = new URL(url).pathname
		if (stylesheet.test(path)) return { format: 'module', shortCircuit: true, source: '' }
		if (!component.test(path)) return nextLoad(url, context)

		const filename = fileURLToPath(url)
		const text = readFileSync(filename, 'utf8')
		const { js } = compile(text, { generate: 'server', css: 'injected', filename })
		return { format: 'module', shortCircuit: true, source: js.code }
	},
})
