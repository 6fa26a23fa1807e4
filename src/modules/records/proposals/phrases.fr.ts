import { formatDay, plural } from '#phrases'

/** Proposals in French, the reference: what others would change of a card, and who takes it. */
export const fr = {
	fields: {
		name: 'Nom',
		siren: 'SIREN',
		siret: 'SIRET',
		ice: 'ICE',
		postcode: 'Code postal',
		commune: 'Commune',
		headcountBand: 'Effectif',
		phone: 'Téléphone',
		email: 'Adresse e-mail',
		website: 'Site',
		description: 'Présentation',
		trades: 'Métiers',
		skills: 'Savoir-faire',
		needs: 'Ce qu’elle cherche',
	},
	outcomes: {
		accepted: 'Prise',
		refused: 'Sans suite',
		withdrawn: 'Retirée',
		outdated: 'Remplacée',
	},
	waiting: 'En attente',
	nothing: '(rien)',
	onFirm: {
		title: 'Propositions pour votre fiche',
		lead: 'Personne ne modifie votre fiche à votre place. Prenez ce qui est juste, champ par champ.',
		none: 'Personne ne propose de changement',
		noneHint: 'Quand l’animation d’un réseau verra quelque chose à corriger, ce sera ici.',
		card: 'Ouvrir la fiche',
		notice: (n: number) =>
			plural(n, 'fr', {
				one: 'Une proposition attend votre réponse.',
				other: `${n} propositions attendent votre réponse.`,
			}),
		see: 'Voir les propositions',
		from: (_: { by: string | null; network: string | null; day: Temporal.PlainDate }) =>
			`${[_.by, _.network].filter(Boolean).join(', ')}, le ${formatDay(_.day, 'fr')}`,
		register: 'Le registre des entreprises',
		reason: (_: { reason: string }) => `«\u00a0${_.reason}\u00a0»`,
		take: 'Cochez ce que vous prenez',
		instead: (_: { shown: string }) => `au lieu de\u00a0: ${_.shown}`,
		changed: (_: { shown: string }) =>
			`Votre fiche a changé depuis. Elle dit maintenant\u00a0: ${_.shown}`,
		done: 'Votre fiche le dit déjà.',
		why: 'Si vous ne prenez rien, dites pourquoi',
		whyHint: 'La personne qui propose lira ces mots.',
		answer: 'Prendre ce qui est coché',
		answered: 'C’est enregistré. La fiche dit ce que vous avez pris, et rien d’autre n’a bougé.',
		readOnly: 'Un représentant ou un suppléant de l’entreprise y répondra.',
	},
	propose: {
		title: (_: { firm: string }) => `Proposer une correction à ${_.firm}`,
		lead: 'L’entreprise tient sa fiche. Écrivez-la comme vous la voyez\u202f; ses représentants prendront ce qu’ils veulent.',
		only: 'Vous ne voyez ici que ce qu’elle montre à ses réseaux.',
		button: 'Proposer une correction',
		labelsHint: 'Séparés par des virgules.',
		reason: 'Pourquoi',
		reasonHint: 'Ses représentants liront ces mots.',
		send: 'Envoyer ma proposition',
		sent: 'Votre proposition est partie. La fiche ne change que s’ils la prennent.',
		before: 'Vos propositions',
		withdraw: 'Retirer',
		withdrawOf: (_: { day: Temporal.PlainDate }) =>
			`Retirer la proposition du ${formatDay(_.day, 'fr')}`,
		withdrawn: 'La proposition est retirée.',
		taken: (_: { names: string[] }) => `Pris\u00a0: ${_.names.join(', ')}`,
		about: (_: { names: string[] }) => _.names.join(', '),
	},
}

export type ProposalsPhrases = typeof fr
