/** The page of the password, which leads to the same place. */
export function passwordPage(goesTo: string | null): string {
	return withPlace('/connexion/mot-de-passe', goesTo)
}

/** The page of the link, which leads to the same place. */
export function linkPage(goesTo: string | null): string {
	return withPlace('/connexion', goesTo)
}

function withPlace(path: string, goesTo: string | null): string {
	return goesTo ? `${path}?vers=${encodeURIComponent(goesTo)}` : path
}
