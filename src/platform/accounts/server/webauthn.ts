/** Loaded with the first passkey: it weighs 9 MB and a tenth of a start, and most instances wait for it. */
export const webauthn = () => import('@simplewebauthn/server')
