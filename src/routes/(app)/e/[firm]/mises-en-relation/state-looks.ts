import type { IntroductionState } from '#ties'
import type { StateLook } from '#ui'

/** How each state of an introduction is drawn. */
export const stateLooks: Record<IntroductionState, StateLook> = {
	asking: 'in-progress',
	introduced: 'achieved',
	no_path: 'ended',
	withdrawn: 'ended',
}
