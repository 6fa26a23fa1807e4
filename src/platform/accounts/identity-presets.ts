/** What is asked of a provider of identities, by its kind. */
export type IdentityPreset = 'generic' | 'proconnect'

type Asked = {
	scope: string
	/** The least assurance asked, where the provider wants it said. */
	acrValues: string | null
}

/**
 * The generic one is OpenID Connect Core. ProConnect: documentation of 28/05/2025; the scopes are its
 * own, unknown parameters are refused (Y000400), what it says of a person comes as a signed JWT, and
 * `siret` is the firm that the person's own provider says they work for: a suggestion, never a mandate.
 * It serves public services: a club may not ask for it, a chamber may.
 */
export const identityPresets: Record<IdentityPreset, Asked> = {
	generic: { scope: 'openid email profile', acrValues: null },
	proconnect: { scope: 'openid given_name usual_name email uid siret idp_id', acrValues: 'eidas1' },
}
