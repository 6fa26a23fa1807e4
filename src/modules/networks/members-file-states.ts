/**
 * The life of a members' file: given, read apart, its columns settled, its lines checked apart, accepted
 * whole by somebody, and taken. Read and checked again as often as one likes until it is accepted.
 */
export const membersFileStates = [
	'given',
	'unreadable',
	'read',
	'mapped',
	'checked',
	'accepted',
	'imported',
] as const

export type MembersFileState = (typeof membersFileStates)[number]

/** The states that pass by themselves: something is at work, whoever looks waits for it. */
export const atWork: readonly MembersFileState[] = ['given', 'mapped', 'accepted']

/** The states in which a person may still say what the columns are. */
export const openToMapping: readonly MembersFileState[] = ['read', 'mapped', 'checked']

/** What becomes of a line. */
export type Deed = 'new' | 'update' | 'same' | 'propose' | 'gone' | 'near' | 'wrong' | 'out'
