import { refusing } from '#kernel'
import type { fr } from '../phrases.fr.ts'

/** The expected noes about one's data, typed by their sentences. */
export const { forbid, refuse } = refusing<typeof fr.refusals>()
