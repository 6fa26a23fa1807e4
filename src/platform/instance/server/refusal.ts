import { refusing } from '#kernel'
import type { InstancePhrases } from '../phrases.fr.ts'

export const { refuse } = refusing<InstancePhrases['refusals']>()
