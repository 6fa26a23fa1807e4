import type { MembershipState } from './states.ts'

export type NetworkRole =
	| 'facilitator'
	| 'president'
	| 'board'
	| 'treasurer'
	| 'category_buyer'
	| 'resource_manager'
	| 'reviewer'
	| 'mediator'
	| 'auditor'

export const networkRoles: readonly NetworkRole[] = [
	'facilitator',
	'president',
	'board',
	'treasurer',
	'category_buyer',
	'resource_manager',
	'reviewer',
	'mediator',
	'auditor',
]

/** What a person is in a network on a day: their roles, and the states of the firms they act for there. */
export type Standing = { roles: readonly NetworkRole[]; memberships: readonly MembershipState[] }

/** Import, invite, edit an unclaimed firm, suspend or exclude: facilitator or president. */
export function mayRun({ roles }: Standing): boolean {
	return roles.includes('facilitator') || roles.includes('president')
}

/** Take the list of members out of the network: who runs it, and its board. */
export function mayExport(standing: Standing): boolean {
	return mayRun(standing) || standing.roles.includes('board')
}

/** Settings and roles: the president; the facilitator while there is none. */
export function mayGovern({ roles }: Standing, networkHasPresident: boolean): boolean {
	return roles.includes('president') || (!networkHasPresident && roles.includes('facilitator'))
}

/** Read the directory: members and firms on trial, and whoever has a role, the auditor included. */
export function mayReadDirectory({ roles, memberships }: Standing): boolean {
	return roles.length > 0 || memberships.some((state) => state === 'member' || state === 'on_trial')
}
