import { mayRun, type Standing, takingPart } from '#networks'

/** Draw pairs, look at who met whom: who runs the network. */
export const mayDraw: (standing: Standing) => boolean = mayRun

/** Be met, and ask to meet: the people of firms that take part, and whoever runs the network. */
export function mayAsk(standing: Standing): boolean {
	return mayRun(standing) || standing.memberships.some((state) => takingPart.includes(state))
}

/** Say whether it took place: each of them, once all agreed, from the day itself on. */
export function maySay(state: string): boolean {
	return state === 'agreed'
}
