import { elided, formatNumber, formatWeekday, plural } from '#phrases'
import type { AttendanceRate } from './attendance-rate.ts'

const n = (count: number) => formatNumber(count, 'fr')
const percent = (bps: number) => `${formatNumber(Math.round(bps / 100), 'fr')}\u00a0%`
const times = (count: number) =>
	plural(count, 'fr', { one: 'une séance', other: `${n(count)}\u00a0séances` })

/** A visit, as a letter and a page tell it. */
export type VisitTold = {
	name: string
	firmName: string | null
	host: string | null
	heldOn: Temporal.PlainDate
	wantsToJoin: boolean
}
const visit = (_: VisitTold) =>
	`visite du ${formatWeekday(_.heldOn, 'fr')}${_.host ? `, de la part de ${_.host}` : ''}`

/** Regularity, in French: the reference. */
export const fr = {
	percent: (_: { rateBps: number }) => percent(_.rateBps),
	own: {
		title: 'Êtes-vous souvent là\u202f?',
		lead: 'Votre régularité sur six mois, réseau par réseau. Vous et la personne qui anime êtes seuls à la voir\u00a0: ni classement, ni quota.',
		none: 'Aucune feuille figée pour l’instant',
		noneText: 'Votre régularité paraîtra ici après vos premières réunions.',
		noNetwork: 'Votre entreprise ne siège dans aucun réseau pour l’instant',
		counted: (_: AttendanceRate) =>
			`${n(_.came)} sur ${n(_.due)}${_.substituted > 0 ? `, dont ${n(_.substituted)} par quelqu’un d’autre` : ''}${_.medical > 0 ? `\u202f; ${n(_.medical)} pour raison médicale, hors du compte` : ''}.`,
		arithmetic: 'Comment ce chiffre se calcule',
		rule: 'Présences et remplacements, sur les séances dues des six derniers mois. Un retard et une visio comptent comme une présence\u202f; une raison médicale sort du compte.',
		link: 'Ma régularité',
	},
	trends: { up: 'en hausse', down: 'en baisse', steady: 'stable' },
	run: {
		title: 'Qui vient, qui s’éloigne\u202f?',
		lead: 'Sur six mois, par ordre alphabétique. Chaque membre voit sa ligne, vous les voyez toutes, personne d’autre.',
		unseen: (_: { count: number }) => `Sans présence depuis ${times(_.count)}`,
		unseenNone: 'Tout le monde est venu récemment.',
		notSeen: (_: { count: number }) => `pas de présence depuis ${times(_.count)}`,
		write: 'Écrire un mot',
		toFollow: 'Visiteurs à qui répondre',
		toFollowLead:
			'Ils sont venus, ou demandent à rejoindre le réseau. «\u00a0Sans suite\u00a0» n’écrit à personne\u00a0: dites-le-leur vous-même.',
		noneToFollow: 'Aucun visiteur n’attend de réponse.',
		visit,
		closeVisit: 'Sans suite',
		closed: 'C’est noté\u00a0: sans suite. Personne n’est prévenu.',
		closedVisits: (_: { count: number }) =>
			plural(_.count, 'fr', {
				one: 'Une visite notée sans suite',
				other: `${n(_.count)}\u00a0visites notées sans suite`,
			}),
		closedLead: (_: { days: number }) =>
			`Une visite notée par erreur se rouvre pendant ${n(_.days)}\u00a0jours.`,
		reopenVisit: 'La rouvrir',
		members: 'Régularité',
		member: 'Membre',
		rate: 'Six mois',
		trend: 'Tendance',
		counted: 'Présences',
		of: (_: { came: number; due: number }) => `${n(_.came)}/${n(_.due)}`,
		noRate: 'pas encore',
		health: 'Comment vont les réunions',
		meetings: 'Séances tenues',
		hours: 'Heures données par les membres et leurs invités',
		hoursOf: (_: { minutes: number }) => `${n(Math.round(_.minutes / 60))}\u00a0h`,
		visitors: 'Visiteurs, puis candidats, puis membres',
		funnel: (_: { visitors: number; applied: number; joined: number }) =>
			`${n(_.visitors)}, ${n(_.applied)}, ${n(_.joined)}`,
		balance: 'Temps de parole des trois qui parlent le plus',
		balanceOf: (_: { topBps: number; evenBps: number; speakers: number }) =>
			`${percent(_.topBps)} du temps nommé, quand un partage égal entre ${n(_.speakers)} en ferait ${percent(_.evenBps)}`,
		noBalance: 'Notez les minutes passées dans l’ordre du jour pour le voir.',
	},
	word: {
		title: (_: { name: string }) => `Un mot à ${_.name}`,
		lead: 'Un mot de vous, à changer comme vous voulez. Il part par courriel, à cette personne seule.',
		body: 'Votre mot',
		suggested: (_: {
			/** Nobody's, of a firm that keeps its people. */
			name: string | null
			count: number
			next: { title: string; heldOn: Temporal.PlainDate } | null
		}) =>
			`Bonjour${_.name ? ` ${_.name}` : ''},\n\nNous ne nous sommes pas vus ces ${n(_.count)} dernières séances, et votre place nous manque.${_.next ? ` Venez-vous ${formatWeekday(_.next.heldOn, 'fr')}\u202f?` : ''}\n\nSi quelque chose vous retient, dites-le-moi\u00a0: quelqu’un peut venir à votre place, ou nous rejoindre à distance.`,
		send: 'Envoyer ce mot',
		sent: 'Le mot est parti.',
	},
	letters: {
		visitors: (_: { network: string; visitors: readonly VisitTold[]; url: string }) => {
			const subject =
				_.visitors.length === 1
					? `Après sa visite, ${_.visitors[0]?.name} attend un mot de vous`
					: `Après leur visite, ${n(_.visitors.length)}\u00a0personnes attendent un mot de vous`
			return {
				subject,
				preheader: _.network,
				title: subject,
				paragraphs: _.visitors.map(
					(one) =>
						`${[one.name, one.firmName].filter(Boolean).join(', ')}\u00a0: ${visit(one)}. ${one.wantsToJoin ? 'Souhaite rejoindre le réseau.' : 'N’a pas encore dit si le réseau lui convient.'}`,
				),
				actions: [{ label: 'Leur répondre', url: _.url, kind: 'primary' as const }],
				afterwards: [
					'Offrez un siège, ou notez que la visite est sans suite. Chaque visite vous est rappelée une fois, pas davantage.',
				],
				why: `Vous recevez ce message parce que vous animez «\u00a0${_.network}\u00a0».`,
			}
		},
		unseen: (_: { network: string; by: string; body: string; url: string }) => ({
			subject: `${_.by} prend de vos nouvelles`,
			preheader: _.network,
			title: 'Un mot pour vous',
			quote: { text: _.body, by: _.by },
			paragraphs: [],
			actions: [{ label: 'Voir les prochaines réunions', url: _.url, kind: 'primary' as const }],
			afterwards: [],
			why: `Vous recevez ce message parce ${elided('que', _.by)} anime «\u00a0${_.network}\u00a0» et vous l’écrit personnellement.`,
		}),
	},
	refusals: {
		'meetings.nobodyToWriteTo': () =>
			'Personne de cette entreprise ne peut recevoir ce mot pour l’instant\u00a0: sans compte, ou en congé.',
		'meetings.visitLongClosed': (_: { days: number }) =>
			`Cette visite est notée sans suite depuis plus de ${n(_.days)}\u00a0jours. Invitez de nouveau cette personne à une réunion\u00a0: sa visite attendra alors une réponse.`,
	},
	fields: {
		'write-to-unseen body': { 'text.missing': () => 'Écrivez votre mot' },
	},
	issues: {},
}

export type AttendancePhrases = typeof fr
