import { elided, formatNumber, plural } from '#phrases'
import type { AttendanceStatus, MarkOutcome } from './statuses.ts'

const n = (count: number) => formatNumber(count, 'fr')

/** Who is there, in French: the reference. */
export const fr = {
	title: 'Qui est là\u202f?',
	meetings: 'Réunions',
	of: (_: { total: number }) => `sur ${n(_.total)}`,
	excused: (count: number) =>
		plural(count, 'fr', { one: 'une excuse', other: `${n(count)} excuses` }),
	toMark: (count: number) => (count === 0 ? 'tout le monde est pointé' : `${n(count)} à pointer`),
	tap: 'Touchez un nom pour dire «\u00a0présent\u00a0».',
	statuses: {
		present: 'Là',
		late: 'En retard',
		video: 'En visio',
		substitute: 'Remplacement',
		excused: 'Absence excusée',
		medical: 'Raison médicale',
		absent: 'Absence',
	} satisfies Record<AttendanceStatus, string>,
	substitutedBy: (_: { name: string }) => `Remplacement par ${_.name}`,
	guest: 'Sur invitation',
	saidExcused: 'A prévenu de son absence',
	saidRemote: 'Sera en visio',
	saidSubstitute: (_: { name: string }) => `${_.name} viendra à sa place`,
	more: (_: { name: string }) => `Autre chose pour ${_.name}`,
	mark: (_: { name: string }) => `Dire ${elided('que', _.name)} est là`,
	unmark: (_: { name: string }) => `Retirer le pointage ${elided('de', _.name)}`,
	undo: 'Retirer ce pointage',
	substituteName: 'Nom de la personne qui remplace',
	note: 'Noter',
	offline: 'Hors connexion.',
	waiting: (count: number) =>
		plural(count, 'fr', {
			one: 'Un pointage partira au retour du réseau.',
			other: `${n(count)} pointages partiront au retour du réseau.`,
		}),
	sent: 'Tous les pointages sont arrivés.',
	outcomes: {
		counts: 'Noté.',
		same: 'Déjà noté.',
		older: 'Quelqu’un a noté autre chose ensuite\u00a0: c’est le plus récent qui compte.',
		frozen: 'La feuille est figée\u00a0: ce pointage attend votre décision, plus bas.',
	} satisfies Record<MarkOutcome, string>,
	sign: 'Signer la feuille',
	signLead:
		'Qui n’est pas pointé devient absent, ou excusé s’il a prévenu. La feuille se fige un jour plus tard.',
	notBegun: 'La feuille se signe une fois la réunion commencée.',
	signed: (_: { name: string | null; at: string }) =>
		`Signée${_.name ? ` par ${_.name}` : ''}, ${_.at}.`,
	freeze: 'Figer maintenant',
	freezeLead:
		'Un téléphone resté sans réseau peut encore envoyer ses pointages. Une fois la feuille figée, elle ne change que par une correction.',
	frozen: (_: { at: string }) =>
		`Figée, ${_.at}. Une correction dit pourquoi, et garde ce qui était écrit.`,
	correct: 'Corriger',
	correction: 'Correction',
	whom: 'De qui',
	status: 'Ce qui est vrai',
	reason: 'Pourquoi',
	keepCorrection: 'Garder cette correction',
	corrections: 'Corrections',
	corrected: (_: { from: string; to: string; reason: string }) =>
		`${_.from}, corrigé en «\u00a0${_.to}\u00a0»\u00a0: ${_.reason}`,
	lateMarks: 'Pointages arrivés après',
	lateMark: (_: { status: string; at: string; by: string | null }) =>
		`${_.status}, pointé ${_.at}${_.by ? ` par ${_.by}` : ''}`,
	take: 'En faire une correction',
	leave: 'Laisser la feuille ainsi',
	code: 'À scanner à l’entrée',
	codeLead: (_: { until: string }) =>
		`Chacun pointe avec son téléphone. Ce code ne vaut que pour cette réunion et s’éteint à ${_.until}.`,
	makeCode: 'Montrer un code à scanner',
	newCode: 'En faire un autre',
	poster: 'Afficher en grand',
	own: {
		title: 'Je suis là',
		lead: 'Dites-le d’ici, ou faites scanner votre code à la personne qui anime.',
		button: 'Dire que je suis là',
		remote: 'Je suis en visio',
		done: (_: { status: string }) => `C’est noté\u00a0: ${_.status.toLocaleLowerCase('fr')}.`,
		code: 'Mon code',
		codeLead: 'La personne qui anime le scanne et confirme. Il ne pointe rien tout seul.',
	},
	door: {
		lead: (_: { title: string; when: string }) => `${_.title}, ${_.when}`,
		name: 'Votre prénom et votre nom',
		nameHint: 'Comme sur la liste de la réunion.',
		button: 'Je suis là',
		signIn: 'Me connecter plutôt',
		done: (_: { name: string }) => `C’est noté, ${_.name}. Bonne réunion.`,
		again: (_: { name: string }) => `${_.name}, c’était déjà noté. Bonne réunion.`,
		late: (_: { name: string }) =>
			`${_.name}, la feuille est déjà figée. La personne qui anime verra que vous étiez là et décidera.`,
		closed: 'Ce code ne sert que le temps de la réunion',
		closedText:
			'Il s’allume une heure avant et s’éteint une demi-heure après. Voyez la personne qui anime.',
		unknown: 'Ce code n’ouvre aucune réunion',
		unknownText: 'Il a peut-être été remplacé. Scannez celui qui est affiché maintenant.',
	},
	refusals: {
		'meetings.onlyOwnPresence': () => 'Vous ne pointez que votre propre présence.',
		'meetings.notCheckInTime': () =>
			'On pointe d’une heure avant la réunion à une demi-heure après. Voyez la personne qui anime.',
		'meetings.codeUnknown': () =>
			'Ce code n’ouvre aucune réunion. Scannez celui qui est affiché maintenant.',
		'meetings.notBegun': () => 'La réunion n’a pas commencé\u00a0: la feuille se signe après.',
		'meetings.alreadySigned': () => 'Cette feuille est déjà signée.',
		'meetings.notSigned': () => 'Signez d’abord la feuille.',
		'meetings.notFrozen': () =>
			'Cette feuille n’est pas figée\u00a0: changez simplement le pointage.',
	},
	fields: {
		'check-in-by-code name': { 'text.missing': () => 'Écrivez votre prénom et votre nom' },
		status: { 'choice.missing': () => 'Choisissez ce qui est vrai' },
		'correct-attendance reason': { 'text.missing': () => 'Dites pourquoi la feuille est corrigée' },
		decision: { 'choice.missing': () => 'Choisissez ce que devient ce pointage' },
	},
	issues: {
		'meetings.nameNotExpected': () =>
			'Ce nom n’est pas sur la liste de la réunion. Vérifiez-le, ou voyez la personne qui anime.',
	},
}

export type CheckInPhrases = typeof fr
