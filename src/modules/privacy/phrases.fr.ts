/** What is said of one's own data in French, the reference. */
export const fr = {
	title: 'Mes données',
	lead: 'Tout ce que cette installation garde sur vous, à emporter ou à effacer.',
	takeTitle: 'Emporter',
	takeHint:
		'Vos mandats, vos liens, vos réponses, vos sessions, les courriels reçus… tels que vous pouvez les lire. Ce qui ouvre votre compte n’y est pas.',
	json: 'Un fichier JSON',
	zip: 'Des tableaux CSV, dans une archive',
	leaveTitle: 'Partir',
	leaveHint:
		'Votre compte, vos liens, vos appareils, vos courriels et votre nom sont effacés tout de suite, sans retour. Ce sur quoi d’autres comptent (adhésions, décisions, mises en relation faites) reste, sans votre nom.',
	firmsAlone:
		'Vous êtes la seule personne à représenter ces entreprises. Proposez d’abord un mandat à quelqu’un, ou laissez leur fiche à leurs réseaux\u00a0: elle attendra qu’une autre personne soit invitée à la reprendre.',
	leavesFirms: 'Je laisse leur fiche à leurs réseaux',
	networksAlone:
		'Vous êtes la seule personne à animer ces réseaux. Donnez d’abord ce rôle à quelqu’un.',
	administratorAlone:
		'Vous administrez seul cette installation. Sur la machine, «\u00a0maillage unlock ADRESSE --administrator\u00a0» nomme une autre personne.',
	erase: 'Effacer mon compte et mes données',
	erasedTitle: 'C’est fait.',
	erasedLead: 'Votre compte et vos données sont effacés.',
	refusals: {
		'privacy.onlyAdministrator': () =>
			'L’installation n’aurait plus d’administrateur. Faites d’abord nommer une autre personne.',
		'privacy.onlyRunner': (_: { name: string }) =>
			`Plus personne n’animerait ${_.name}. Donnez d’abord ce rôle à quelqu’un.`,
		'privacy.onlyRepresentative': (_: { name: string }) =>
			`Plus personne ne représenterait ${_.name}. Nommez quelqu’un, ou laissez sa fiche à ses réseaux.`,
	},
	issues: {},
}
