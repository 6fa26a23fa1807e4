#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { maillage } from '../src/commands/maillage.ts'

// What was compiled, and freed of its types, is kept by content: a quarter of a start, and 20 MB of the compiler's.
// Where this account may not write, nothing is kept and nothing is said.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)))

process.exitCode = await maillage(process.argv.slice(2))
