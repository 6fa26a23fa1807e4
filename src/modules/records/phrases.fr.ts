import { elided, formatDay } from '#phrases'
import { fr as claims } from './claims/phrases.fr.ts'
import { fr as merges } from './merges/phrases.fr.ts'
import { fr as proposals } from './proposals/phrases.fr.ts'

/** Records of firms in French, the reference: taking one in hand, proposing a change, joining two of them. */
export const fr = {
	claims,
	proposals,
	merges,
	letters: {
		mergeAsked: (_: MergeFacts & { day: Temporal.PlainDate }) => ({
			subject: `Deux fiches pour ${_.firm}\u202f?`,
			preheader: 'On vous propose de les réunir.',
			title: 'Réunir deux fiches',
			paragraphs: [
				`On propose de réunir «\u00a0${_.otherName}\u00a0» et «\u00a0${_.firm}\u00a0»\u00a0: une seule fiche resterait, avec tout ce qui tenait à l’autre.`,
				'Regardez les deux côte à côte. Rien ne bouge sans votre oui.',
			],
			actions: [{ label: 'Voir les deux fiches', url: _.url, kind: 'primary' as const }],
			afterwards: [
				`Sans réponse le ${formatDay(_.day, 'fr')}, les deux fiches restent comme elles sont.`,
			],
			why: 'Vous recevez ce message parce que vous représentez l’une de ces entreprises.',
		}),
		merged: (_: MergeFacts) => ({
			subject: `${_.firm}\u00a0: les fiches sont réunies`,
			preheader: 'Une seule fiche reste.',
			title: 'Les deux fiches n’en font qu’une',
			paragraphs: [
				`«\u00a0${_.otherName}\u00a0» et «\u00a0${_.firm}\u00a0» sont réunies. Les anciennes adresses mènent à la fiche qui reste.`,
			],
			actions: [{ label: 'Ouvrir', url: _.url, kind: 'primary' as const }],
			afterwards: [] as string[],
			why: 'Vous recevez ce message parce que vous aviez proposé de les réunir.',
		}),
		notMerged: (_: MergeFacts & { reason: string | null }) => ({
			subject: `${_.firm}\u00a0: les fiches restent séparées`,
			preheader: 'Rien n’a bougé.',
			title: 'Les fiches restent séparées',
			paragraphs: [
				_.reason ? `La réponse\u00a0: «\u00a0${_.reason}\u00a0»` : 'Personne n’a répondu à temps.',
			],
			actions: [{ label: 'Ouvrir', url: _.url, kind: 'primary' as const }],
			afterwards: [] as string[],
			why: 'Vous recevez ce message parce que vous aviez proposé de les réunir.',
		}),
		toCheck: (_: LetterFacts & { isReminder: boolean }) => ({
			subject: `${_.name} dit représenter ${_.firm}`,
			preheader: `Réponse attendue avant le ${formatDay(_.day, 'fr')}.`,
			title: _.isReminder ? 'Une demande attend toujours' : 'Une demande à vérifier',
			quote: { text: _.message, by: _.name },
			paragraphs: [
				`${_.name} demande à prendre en main la fiche ${elided('de', _.firm)}${_.commune ? `, ${_.commune}` : ''}.`,
				'Joignez l’entreprise par une voie que vous connaissez déjà, puis répondez.',
			],
			actions: [{ label: 'Voir la demande', url: _.url, kind: 'primary' as const }],
			afterwards: [
				`Sans réponse le ${formatDay(_.day, 'fr')}, la demande s’éteint et la personne l’apprend.`,
			],
			why: 'Vous recevez ce message parce que vous êtes conseiller sur cette installation.',
		}),
		ofYourFirm: (_: LetterFacts) => ({
			subject: `${_.name} dit être ${elided('de', _.firm)}`,
			preheader: 'Vous seuls pouvez le dire.',
			title: `Connaissez-vous ${_.name}\u202f?`,
			quote: { text: _.message, by: _.name },
			paragraphs: [
				`${_.name} demande à agir pour ${_.firm}, que vous représentez.`,
				'Donnez-lui un mandat si c’est un collègue. Sinon, dites-le\u00a0: rien ne changera.',
			],
			actions: [{ label: 'Répondre', url: _.url, kind: 'primary' as const }],
			afterwards: [`Sans réponse le ${formatDay(_.day, 'fr')}, la demande s’éteint.`],
			why: 'Vous recevez ce message parce que vous représentez cette entreprise.',
		}),
		accepted: (_: { firm: string; url: string }) => ({
			subject: `${_.firm}\u00a0: c’est vous`,
			preheader: 'Votre demande a été vérifiée.',
			title: 'Votre demande est acceptée',
			paragraphs: [
				`Vous agissez désormais pour ${_.firm}. Relisez sa fiche\u00a0: elle est à vous.`,
			],
			actions: [{ label: 'Ouvrir la fiche', url: _.url, kind: 'primary' as const }],
			afterwards: [] as string[],
			why: 'Vous recevez ce message parce que vous avez demandé à prendre cette fiche en main.',
		}),
		notAccepted: (_: { firm: string; reason: string | null; url: string }) => ({
			subject: `Votre demande pour ${_.firm}`,
			preheader: 'Elle n’a pas abouti.',
			title: 'Votre demande n’a pas abouti',
			paragraphs: [
				_.reason
					? `La réponse\u00a0: «\u00a0${_.reason}\u00a0»`
					: 'Personne n’a pu vérifier que vous parlez pour cette entreprise.',
				'Vous pouvez recommencer avec une autre preuve, ou demander une invitation au réseau qui vous connaît.',
			],
			actions: [{ label: 'Voir mes demandes', url: _.url, kind: 'primary' as const }],
			afterwards: [] as string[],
			why: 'Vous recevez ce message parce que vous avez demandé à prendre cette fiche en main.',
		}),
	},
	refusals: {
		'records.noAdviser': () =>
			'Personne ici ne peut encore vérifier une demande. Demandez à un réseau qui vous connaît de vous inviter\u00a0: son lien suffit.',
		'records.tooManyClaims': (_: { most: number }) =>
			`Vous avez déjà ${_.most}\u00a0demandes en attente. Attendez une réponse, ou retirez-en une.`,
		'records.claimEnded': () => 'Cette demande a déjà reçu sa réponse.',
		'records.notYourOwn': () =>
			'Personne ne vérifie sa propre demande. Un autre conseiller le fera.',
		'records.hasItsPeople': (_: { firm: string }) =>
			`${_.firm} a ses propres représentants. Ils sont prévenus, et eux seuls peuvent répondre.`,
		'records.onlyRepresentative': (_: { firm: string }) =>
			`Seul un représentant ${elided('de', _.firm)} peut faire cela.`,
		'records.onlyRunners': () => 'Seule l’animation ou la présidence du réseau peut faire cela.',
		'records.onlyItsPeople': (_: { firm: string }) =>
			`Seul un représentant ou un suppléant ${elided('de', _.firm)} peut répondre.`,
		'records.editInstead': (_: { firm: string }) =>
			`Personne ${elided('de', _.firm)} n’est encore venu\u00a0: corrigez sa fiche directement.`,
		'records.nothingToPropose': () => 'La fiche dit déjà tout cela. Changez au moins un champ.',
		'records.proposalEnded': () => 'Cette proposition a déjà reçu sa réponse.',
		'records.cardChanged': () =>
			'La fiche a changé pendant que vous répondiez. Rien n’est écrit\u202f; relisez-la, puis répondez.',
		'records.sameRecord': () => 'Ce lien mène à cette fiche même. Ouvrez-le au nom de l’autre.',
		'records.mergeUnderWay': () =>
			'Réunir ces deux fiches est déjà demandé. La réponse est attendue.',
		'records.mergeEnded': () => 'Cette demande a déjà reçu sa réponse.',
		'records.seatsDisagree': (_: { network: string }) =>
			`«\u00a0${_.network}\u00a0» a suspendu ou exclu l’une des deux fiches. Réglez cela avec ce réseau, puis recommencez.`,
		'records.bothHavePeople': () =>
			'Ces fiches ne sont pas à votre réseau seul. Leurs représentants peuvent les réunir par un lien.',
		'records.takenMeanwhile': (_: { firm: string }) =>
			`${_.firm} a maintenant ses représentants\u00a0: c’est à eux de répondre.`,
		'records.nobodyAnswers': (_: { firm: string }) =>
			`Personne ne peut répondre pour la fiche ${elided('de', _.firm)}\u00a0: elle n’est à aucun réseau seul. Demandez-la plutôt à un conseiller.`,
		'records.keepTaken': (_: { firm: string }) =>
			`${_.firm} a ses représentants\u00a0: c’est sa fiche qui reste.`,
	},
	fields: {
		keep: { 'choice.missing': () => 'Choisissez la fiche qui reste' },
		name: { 'text.missing': () => 'Dites le nom de l’entreprise' },
		firmName: { 'text.missing': () => 'Dites de quelle entreprise il s’agit' },
		jobTitle: { 'text.missing': () => 'Dites ce que vous y faites' },
		reach: { 'text.missing': () => 'Dites comment vous joindre' },
		proof: { 'text.missing': () => 'Dites ce qui montre que vous parlez pour elle' },
		reason: { 'text.missing': () => 'Dites pourquoi' },
		role: { 'choice.missing': () => 'Choisissez ce que cette personne fera pour l’entreprise' },
	},
	issues: {
		'records.reasonNeeded': () => 'Dites pourquoi vous ne prenez rien',
		'records.phone': () =>
			'Ce numéro de téléphone n’existe pas. Écrivez par exemple 03 20 00 00 00.',
	},
}

type MergeFacts = { firm: string; otherName: string; url: string }
type LetterFacts = {
	name: string
	firm: string
	commune: string | null
	message: string
	day: Temporal.PlainDate
	url: string
}

export type RecordsPhrases = typeof fr
