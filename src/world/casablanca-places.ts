/**
 * The places of Casablanca where the named world lives: arrondissements and, for Mohammadia, a commune.
 *
 * The codes are ours (ISO 3166-2 prefecture, then the name): the census codes of the Haut-Commissariat
 * au Plan are to be taken from its own file when Morocco's communes enter the reference tables.
 */
export const casablancaPlaces = [
	{ code: 'MA-CAS-AIN-CHOCK', name: 'Aïn Chock', prefecture: 'Casablanca' },
	{ code: 'MA-CAS-AIN-SEBAA', name: 'Aïn Sebaâ', prefecture: 'Casablanca' },
	{ code: 'MA-CAS-AL-FIDA', name: 'Al Fida', prefecture: 'Casablanca' },
	{ code: 'MA-CAS-ANFA', name: 'Anfa', prefecture: 'Casablanca' },
	{ code: 'MA-CAS-HAY-HASSANI', name: 'Hay Hassani', prefecture: 'Casablanca' },
	{ code: 'MA-CAS-MAARIF', name: 'Maârif', prefecture: 'Casablanca' },
	{ code: 'MA-CAS-SIDI-BELYOUT', name: 'Sidi Belyout', prefecture: 'Casablanca' },
	{ code: 'MA-CAS-SIDI-BERNOUSSI', name: 'Sidi Bernoussi', prefecture: 'Casablanca' },
	{ code: 'MA-MOH-MOHAMMADIA', name: 'Mohammadia', prefecture: 'Mohammadia' },
]
