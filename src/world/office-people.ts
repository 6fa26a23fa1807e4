import { personSheets } from './sheets.ts'

/** People who serve networks without belonging to one: the chamber’s adviser and whoever runs the instance. */
export const officePeople = personSheets([
	{
		key: 'nicolas-breant',
		givenName: 'Nicolas',
		familyName: 'Bréant',
		function: 'Administrateur de l’instance',
		email: 'nicolas@instance-lys.example',
		phone: '+33639980063',
		locale: 'fr',
	},
	{
		key: 'veronique-plancke',
		givenName: 'Véronique',
		familyName: 'Plancke',
		function: 'Conseillère, chambre de commerce',
		email: 'veronique@chambre-lys.example',
		phone: '+33639980064',
		locale: 'fr',
	},
])
