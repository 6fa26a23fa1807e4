import { formatDay } from '#phrases'

/** The administration of the instance in French, the reference: who its advisers are. */
export const fr = {
	advisers: {
		title: 'Conseillers',
		lead: 'Ils vérifient qui parle au nom d’une entreprise et tiennent l’annuaire des réseaux de leur territoire. Ils ne lisent aucune affaire des membres.',
		held: 'Aujourd’hui',
		ended: 'Auparavant',
		nobody: 'Personne pour l’instant',
		nobodyHint:
			'Sans conseiller, une entreprise prend sa fiche en main par l’invitation d’un réseau, et par elle seule.',
		since: (_: { day: Temporal.PlainDate }) => `depuis le ${formatDay(_.day, 'fr')}`,
		until: (_: { startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate }) =>
			`du ${formatDay(_.startsOn, 'fr')} au ${formatDay(_.endsOn, 'fr')}`,
		neverHeld: (_: { day: Temporal.PlainDate }) => `nommé puis retiré le ${formatDay(_.day, 'fr')}`,
		end: 'Retirer ce rôle',
		endOf: (_: { name: string }) => `Retirer ce rôle à ${_.name}`,
		name: 'Nommer quelqu’un',
		email: 'Adresse e-mail de son compte',
		emailHint: 'La personne a déjà un compte sur cette installation.',
		organisation: 'Organisme',
		organisationHint: 'Chambre, agence, ministère…',
		territory: 'Territoire',
		territoryHint: 'Les demandes de ses communes lui arrivent.',
		choose: 'Choisissez un territoire',
		nameButton: 'Nommer conseiller',
		named: 'Le rôle est donné.',
		over: 'Le rôle est retiré.',
	},
	territories: {
		departement: (_: { name: string; code: string }) => `${_.name} (${_.code})`,
		region: (_: { name: string }) => `${_.name}, région`,
		other: (_: { name: string }) => _.name,
		countries: { FR: 'Toute la France', MA: 'Tout le Maroc' } as Record<string, string>,
	},
	refusals: {
		'instance.adviserAlready': () => 'Cette personne est déjà conseillère pour ce territoire.',
	},
	/** What a finding says of one field: by the field, or by the act and the field, then by the code. */
	fields: {
		email: { 'text.missing': () => 'Écrivez l’adresse e-mail de cette personne' },
		organisation: { 'text.missing': () => 'Dites pour quel organisme cette personne conseille' },
		territory: { 'choice.missing': () => 'Choisissez un territoire' },
	},
	issues: {
		'instance.nobodyAtAddress': () => 'Personne n’a de compte à cette adresse',
		'instance.territoryUnknown': () => 'Choisissez un territoire de la liste',
	},
}

export type InstancePhrases = typeof fr
