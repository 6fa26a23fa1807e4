#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Two thousand files are read at a start: what was compiled once is kept, where this account may write.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)))
const { maillage } = await import('../src/commands/maillage.ts')

process.exitCode = await maillage(process.argv.slice(2))
