import type { LinkPurpose } from './links.ts'

/** The page of each kind of link: it shows in whose name and what, and its button acts. */
const linkPages: Record<LinkPurpose, ((token: string) => string) | null> = {
	// Shown by /lien itself.
	sign_in: null,
	confirm_email: null,
	invitation: (token) => `/invitation/${token}`,
	colleague: (token) => `/collegue/${token}`,
	role: (token) => `/role/${token}`,
	introduction_step: (token) => `/repondre/${token}`,
	introduction_outcome: (token) => `/rencontre/${token}`,
	merge: (token) => `/moi/reunir/${token}`,
	listing: (token) => `/fiche/${token}`,
	meeting: (token) => `/venir/${token}`,
	meeting_guest: (token) => `/invite/${token}`,
	calendar: (token) => `/calendrier/${token}`,
	referral: (token) => `/recommandation/${token}`,
	referral_third_party: (token) => `/accord/${token}`,
	lead: (token) => `/piste/${token}`,
	outsider_note: (token) => `/note/${token}`,
	one_to_one: (token) => `/tete-a-tete/${token}`,
	peer_help: (token) => `/suite/${token}`,
}

/** Where a link of this purpose is answered; null when `/lien` shows it itself. */
export function linkPage(purpose: LinkPurpose, token: string): string | null {
	return linkPages[purpose]?.(encodeURIComponent(token)) ?? null
}
