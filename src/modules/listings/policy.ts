import type { PageAudience } from '#networks'

/** What decides whether a sheet may be read from outside. */
export type SheetAccess = { isListed: boolean; isClosed: boolean; audience: PageAudience }

/**
 * Whether somebody outside may read a sheet: one shown to everybody, or to who is signed in; a listed one is
 * shown without an account only where the directory is. The same rule as row security, for acts that run as
 * the system.
 */
export function mayReadSheet(
	{ isListed, isClosed, audience }: SheetAccess,
	reader: { isSignedIn: boolean; directory: string },
): boolean {
	if (isClosed || audience === 'self') return false
	if (reader.isSignedIn) return true
	return audience === 'public' && (!isListed || reader.directory === 'public')
}
