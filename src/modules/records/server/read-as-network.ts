import type { Audience } from '#firms'
import { hasLeft } from '#networks'
import type { accessMembership } from '#networks/server'

type Seat = Pick<Awaited<ReturnType<typeof accessMembership>>, 'state' | 'firmClaimedAt'>

/** As what a network reads the card of one of its seats: a firm that left it tells it what it tells anybody signed in. */
export function readAsNetwork({ state, firmClaimedAt }: Seat): Audience {
	return hasLeft(state) && firmClaimedAt ? 'instance' : 'networks'
}
