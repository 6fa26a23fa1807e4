/** Where the band of a network takes its picture and its colour from. */
export function bandOf(
	name: string,
	look: { logoFileId: string | null; accent: string | null },
): { name: string; logoHref: string | undefined; colourHref: string | undefined } {
	return {
		name,
		logoHref: look.logoFileId ? `/fichier/${look.logoFileId}?vignette` : undefined,
		colourHref: look.accent ? `/couleur/${look.accent.slice(1)}.css` : undefined,
	}
}
