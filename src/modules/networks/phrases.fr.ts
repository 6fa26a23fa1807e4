import { elided, formatDay, plural } from '#phrases'
import { fr as pages } from './pages/phrases.fr.ts'
import type { NetworkRole } from './policy.ts'
import { fr as sheets } from './sheets/phrases.fr.ts'
import type { MembershipState } from './states.ts'

/** What the letter of an invitation needs to know. `url` is the mailed door, `until` its last day. */
type InvitationFacts = {
	network: string
	inviter: string
	firm: string
	givenName: string | null
	message: string | null
	url: string
	until: Temporal.PlainDate
}

const states: Record<MembershipState, string> = {
	suggested: 'Pressentie',
	invited: 'Invitée',
	visitor: 'Visiteuse',
	applied: 'Candidate',
	under_review: 'À l’étude',
	on_trial: 'À l’essai',
	member: 'Membre',
	suspended: 'Suspendue',
	left: 'Partie',
	excluded: 'Exclue',
}
const roles: Record<NetworkRole, string> = {
	facilitator: 'Animation',
	president: 'Présidence',
	board: 'Bureau',
	treasurer: 'Trésorerie',
	category_buyer: 'Achats d’une famille',
	resource_manager: 'Ressources partagées',
	reviewer: 'Relecture des chantiers',
	mediator: 'Médiation',
	auditor: 'Contrôle, en lecture seule',
}

/** Networks in French, the reference: labels, refusals, what to correct, letters. */
export const fr = {
	families: {
		geographic: 'Géographique',
		thematic: 'Thématique',
		trade: 'Filière ou métier',
		business: 'Affaires',
	},
	/** Each family in one line, for who founds a network. */
	familiesExplained: {
		geographic: 'Des voisins\u00a0: une ville, une zone d’activité, un pays.',
		thematic: 'Un point commun\u00a0: dirigeantes, jeunes entreprises, exportateurs.',
		trade: 'Un même métier, ou les métiers d’une même filière.',
		business: 'Se recommander et se confier des affaires, métier par métier.',
	},
	states,
	roles,
	/** What each role lets a person do. */
	roleRights: {
		facilitator: 'Invite, importe, suspend. Règle le réseau tant qu’il n’a pas de présidence.',
		president: 'Règle le réseau et donne les rôles\u202f; invite, importe et suspend aussi.',
		board: 'Lit l’annuaire.',
		treasurer: 'Lit l’annuaire.',
		category_buyer: 'Lit l’annuaire.',
		resource_manager: 'Lit l’annuaire.',
		reviewer: 'Lit l’annuaire.',
		mediator: 'Lit l’annuaire.',
		auditor: 'Lit l’annuaire, ne change rien.',
	} satisfies Record<NetworkRole, string>,
	timeZones: {
		'Europe/Paris': 'France métropolitaine',
		'Africa/Casablanca': 'Maroc',
		'America/Guadeloupe': 'Guadeloupe',
		'America/Martinique': 'Martinique',
		'America/Cayenne': 'Guyane',
		'Indian/Reunion': 'La Réunion',
		'Indian/Mayotte': 'Mayotte',
		'Pacific/Noumea': 'Nouvelle-Calédonie',
		'Pacific/Tahiti': 'Polynésie',
	} as Record<string, string>,
	seats: {
		firm: 'Un siège par entreprise',
		person: 'Un siège par personne',
	},
	pages,
	sheets,
	letters: {
		invitation: (_: InvitationFacts) => ({
			subject: `${_.inviter} vous invite à rejoindre «\u00a0${_.network}\u00a0»`,
			preheader: `${_.firm} y a sa place. Le lien sert une fois, jusqu’au ${formatDay(_.until, 'fr')}.`,
			title: `${_.inviter} vous invite`,
			...(_.message && { quote: { text: _.message, by: _.inviter } }),
			paragraphs: [
				`${_.givenName ? `Bonjour ${_.givenName},` : 'Bonjour,'}`,
				`${_.inviter} vous propose de rejoindre le réseau «\u00a0${_.network}\u00a0» au nom ${elided('de', _.firm)}.`,
				'Un réseau, c’est un annuaire de dirigeants qui se connaissent, et des mises en relation par des personnes de confiance.',
			],
			actions: [{ label: 'Voir l’invitation', url: _.url, kind: 'primary' as const }],
			afterwards: [
				'La page vous dit en quel nom vous répondez. Rien n’est accepté sans votre bouton.',
				`Sans réponse de votre part le ${formatDay(_.until, 'fr')}, le lien cesse de servir.`,
			],
			why: `Vous recevez ce message parce ${elided('que', _.inviter)} a écrit votre adresse pour «\u00a0${_.network}\u00a0». Si vous n’attendez rien, ne faites rien.`,
		}),
		roleOffer: (_: {
			network: string
			inviter: string
			role: string
			message: string | null
			url: string
			until: Temporal.PlainDate
		}) => ({
			subject: `${_.inviter} vous propose un rôle dans «\u00a0${_.network}\u00a0»`,
			preheader: `${_.role}. Le lien sert une fois, jusqu’au ${formatDay(_.until, 'fr')}.`,
			title: `${_.inviter} vous propose un rôle`,
			...(_.message && { quote: { text: _.message, by: _.inviter } }),
			paragraphs: [
				'Bonjour,',
				`${_.inviter} vous propose ce rôle dans le réseau «\u00a0${_.network}\u00a0»\u00a0: ${_.role}.`,
			],
			actions: [{ label: 'Voir ce rôle', url: _.url, kind: 'primary' as const }],
			afterwards: [
				'La page vous dit ce que ce rôle permet. Rien n’est pris sans votre bouton.',
				`Sans réponse de votre part le ${formatDay(_.until, 'fr')}, le lien cesse de servir.`,
			],
			why: `Vous recevez ce message parce ${elided('que', _.inviter)} a écrit votre adresse pour «\u00a0${_.network}\u00a0». Si vous n’attendez rien, ne faites rien.`,
		}),
	},
	refusals: {
		'networks.onlyRunners': () => 'Seule l’animation ou la présidence du réseau peut faire cela.',
		'networks.onlyPresident': () =>
			'La présidence règle le réseau et donne les rôles\u202f; l’animation le fait tant qu’il n’y a personne à la présidence.',
		'networks.onlyRepresentative': (_: { firm: string }) =>
			`Seul un représentant ${elided('de', _.firm)} peut l’engager.`,
		'networks.onlyOfficers': (_: { network: string }) =>
			`Cette page de «\u00a0${_.network}\u00a0» est pour les personnes qui y ont un rôle.`,
		'networks.noDirectory': (_: { network: string }) =>
			`L’annuaire de «\u00a0${_.network}\u00a0» se lit entre membres. Votre entreprise ne l’est pas pour l’instant.`,
		'networks.alreadyIn': (_: { firm: string }) => `${_.firm} a déjà sa place dans ce réseau.`,
		'networks.cameBack': (_: { firm: string }) =>
			`${_.firm} a déjà fait partie de ce réseau. Demandez à l’animation de la réinviter depuis sa fiche.`,
		'networks.full': (_: { ceiling: number }) =>
			`Ce réseau s’est donné un plafond de ${_.ceiling}\u00a0entreprises, et il est atteint. La présidence peut le relever dans les réglages.`,
		'networks.roleHeld': (_: { name: string }) => `${_.name} a déjà ce rôle.`,
		'networks.notOfNetwork': (_: { name: string }) =>
			`${_.name} n’agit pour aucune entreprise de ce réseau.`,
		'networks.roleMine': () => 'Vous avez déjà ce rôle. Laissez ce lien à la personne attendue.',
		'networks.roleOfferWithdrawn': () =>
			'Ce rôle n’est plus proposé. Demandez-le de nouveau à la personne qui vous l’avait proposé.',
		'networks.roleOfferServed': () => 'Ce rôle a déjà été pris.',
		'networks.lastRunner': () =>
			'Il faut toujours quelqu’un pour animer le réseau. Donnez d’abord ce rôle à une autre personne.',
		'networks.invitationWithdrawn': () =>
			'Cette invitation a été retirée. Demandez-en une autre à la personne qui vous l’avait donnée.',
		'networks.invitationServed': () => 'Cette invitation a déjà été acceptée.',
		'networks.firmHasPeople': (_: { firm: string }) =>
			`${_.firm} a ses propres représentants, qui seuls répondent pour elle.`,
		'networks.alreadyImported': () => 'Ce fichier est déjà importé.',
		'networks.onlyExporters': () =>
			'Seuls l’animation, la présidence et le bureau sortent la liste des membres.',
		'networks.fileAtWork': () =>
			'Ce fichier est encore en cours de lecture ou d’import. Attendez qu’il ait fini.',
		'networks.tooManyFiles': (_: { files: number }) =>
			`${_.files} fichiers attendent déjà dans ce réseau. Finissez ou abandonnez-en un d’abord.`,
		'networks.filesTooOften': (_: { minutes: number }) =>
			`Vingt fichiers ont été donnés en une heure. Réessayez dans ${plural(_.minutes, 'fr', { one: 'une minute', other: `${_.minutes}\u00a0minutes` })}.`,
		'networks.fileHasErrors': (_: { problems: number }) =>
			plural(_.problems, 'fr', {
				one: 'Il reste un point à corriger. Rien n’a été importé.',
				other: `Il reste ${_.problems} points à corriger. Rien n’a été importé.`,
			}),
		'networks.notInvited': (_: { firm: string }) => `${_.firm} n’a pas d’invitation en attente.`,
		'networks.noSuchPassage': (_: { from: MembershipState; to: MembershipState }) =>
			`Ce passage n’existe pas\u00a0: ${states[_.from].toLowerCase()}, puis ${states[_.to].toLowerCase()}. Quelqu’un a peut-être répondu entre-temps\u202f; rechargez la page.`,
	},
	/** What a finding says of one field: by the field, or by the act and the field, then by the code. */
	fields: {
		audience: { 'choice.missing': () => 'Choisissez qui peut lire la page' },
		name: { 'text.missing': () => 'Dites le nom du réseau' },
		family: { 'choice.missing': () => 'Choisissez ce qui réunit ce réseau' },
		'edit-unclaimed-firm name': { 'text.missing': () => 'Dites le nom de l’entreprise' },
		firmName: { 'text.missing': () => 'Dites quelle entreprise vous invitez' },
		personId: { 'choice.missing': () => 'Choisissez à qui vous confiez ce rôle' },
		role: { 'choice.missing': () => 'Choisissez le rôle que vous confiez' },
		to: { 'choice.missing': () => 'Choisissez ce que devient cette place' },
	},
	issues: {
		'networks.colour': () => 'Choisissez une couleur',
		...sheets.issues,
		'networks.reasonNeeded': () => 'Écrivez la raison\u00a0: l’entreprise la lira.',
		'networks.ceiling': () => 'Écrivez un nombre d’entreprises, à partir de 2',
		'networks.chooseSomeone': () => 'Cochez au moins une entreprise',
		'networks.tooManyAtOnce': () => 'Invitez-en 500 au plus à la fois',
		'networks.sheet': () => 'Choisissez une feuille de ce classeur',
		'networks.fileMissing': () => 'Choisissez un fichier',
	},
}

export type NetworksPhrases = typeof fr
