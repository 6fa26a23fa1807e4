import { refusing } from '#kernel'
import type { ShellPhrases } from '#phrases'
import type { ReferralsPhrases } from '../phrases.fr.ts'

export const { refuse, forbid } = refusing<ReferralsPhrases['refusals']>()
export const { slowDown } = refusing<ShellPhrases['refusals']>()
