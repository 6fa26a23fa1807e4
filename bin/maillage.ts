#!/usr/bin/env node
import { maillage } from '../src/commands/maillage.ts'

process.exitCode = await maillage(process.argv.slice(2))
