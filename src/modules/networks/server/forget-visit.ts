import { asSystem, defineTask } from '#jobs/server'
import type { Id } from '#kernel'

/** How long the name and address of who asked to visit are kept. */
export const visitKeptDays = 365

/** Forgets who asked to visit, a year later. Harmless to repeat. */
export const forgetVisit = defineTask<{ networkId: Id; requestId: Id }>(
	'networks.forget-visit',
	({ networkId, requestId }) =>
		asSystem(networkId, async (tx) => {
			await tx
				.deleteFrom('visitRequest')
				.where('networkId', '=', networkId)
				.where('requestId', '=', requestId)
				.execute()
		}),
)
