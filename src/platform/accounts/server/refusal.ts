import { refusing } from '#kernel'
import type { fr } from '../phrases.fr.ts'

/** The expected noes of accounts, typed by their sentences. */
export const { refuse, forbid, gone } = refusing<typeof fr.refusals>()
