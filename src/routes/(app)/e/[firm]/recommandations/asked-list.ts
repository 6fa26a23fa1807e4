import { type ReferralState, referralStates } from '#referrals'
import type { ReferralList } from '#referrals/server'

const lists: Record<string, ReferralList> = {
	recues: 'received',
	donnees: 'given',
	pistes: 'leads',
}

/** Which list and which states an address asks for. */
export function askedList({ searchParams }: URL): {
	list: ReferralList
	state?: ReferralState | 'open'
} {
	const list = lists[searchParams.get('liste') ?? ''] ?? 'received'
	const asked = searchParams.get('etat')
	if (asked === 'open') return { list, state: 'open' }
	const state = referralStates.find((one) => one === asked)
	return state ? { list, state } : { list }
}

/** The word of a list in an address. */
export function wordOfList(list: ReferralList): string {
	return list === 'received' ? 'recues' : list === 'given' ? 'donnees' : 'pistes'
}
