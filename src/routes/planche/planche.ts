import type { Step, TableColumn, TableRow, ThreadKnot, ThreadTie } from '#ui'

export const roles = [
	{ role: 'paper', use: 'page' },
	{ role: 'sheet', use: 'champ, menu' },
	{ role: 'wash', use: 'calcul ouvert' },
	{ role: 'ink', use: 'texte, filet fort' },
	{ role: 'ink-2', use: 'secondaire' },
	{ role: 'ink-3', use: 'inactif lisible' },
	{ role: 'line', use: 'filet fin' },
	{ role: 'edge', use: 'bord de champ' },
	{ role: 'act', use: 'agir' },
	{ role: 'act-strong', use: 'survol' },
	{ role: 'act-wash', use: 'vous, sélection' },
	{ role: 'await', use: 'on vous attend' },
	{ role: 'await-wash', use: 'avis, échéance' },
	{ role: 'await-ink', use: 'texte d’échéance' },
	{ role: 'done', use: 'abouti' },
	{ role: 'done-wash', use: 'abouti, fond' },
	{ role: 'fault', use: 'en défaut' },
	{ role: 'fault-wash', use: 'en défaut, fond' },
]

export const icons = [
	'home',
	'find',
	'agenda',
	'list',
	'tick',
	'cross',
	'plus',
	'arrow',
	'chevron',
	'chevron-end',
	'swap',
	'more',
	'file',
	'people',
	'letter',
]

export const steps: Step[] = [
	{ name: 'envoyée', detail: '12 nov.', state: 'past', stateLabel: 'fait' },
	{ name: 'vue', detail: '13 nov.', state: 'past', stateLabel: 'fait' },
	{ name: 'à contacter', detail: 'avant le 26', state: 'current', stateLabel: 'en cours' },
	{ name: 'devis', state: 'future', stateLabel: 'à venir' },
	{ name: 'issue', state: 'future', stateLabel: 'à venir' },
]

export const thread: { knots: ThreadKnot[]; ties: ThreadTie[] } = {
	knots: [
		{ kind: 'you', name: 'Vous', detail: 'Menuiserie Vasseur' },
		{ kind: 'go-between', name: 'Odile Marchand', detail: 'intermédiaire' },
		{ kind: 'to-meet', name: 'Karim Benali', detail: 'à rencontrer' },
		{ kind: 'unknown', name: 'Nom après accord', detail: 'd’un autre réseau' },
	],
	ties: [
		{ strength: 'strong', label: 'lien fort', fact: '6 rencontres en 2026, 2 chantiers' },
		{ strength: 'medium', label: 'lien moyen' },
		{ strength: 'weak', label: 'lien récent' },
	],
}

export const accountColumns: TableColumn[] = [
	{ key: 'post', label: 'Poste' },
	{ key: 'key', label: 'Clé' },
	{ key: 'weight', label: 'Votre poids', align: 'end', onPhone: 'aside' },
	{ key: 'all', label: 'Dépense de tous', align: 'end', phoneLabel: 'pour tous' },
	{ key: 'share', label: 'Votre part', align: 'end', isStrong: true },
]

export const accountRows: TableRow[] = [
	{
		cells: {
			post: 'Loyer',
			key: 'm² × jours',
			weight: '37,15 %',
			all: '9 300,00 €',
			share: '3 455,31 €',
		},
		look: 'own',
	},
	{
		cells: {
			post: 'Électricité',
			key: 'relevé du compteur, kWh',
			weight: '49,53 %',
			all: '1 486,20 €',
			share: '736,13 €',
		},
		href: '#electricite',
	},
	{
		cells: {
			post: 'Ménage des communs',
			key: 'm² × jours',
			weight: '37,15 %',
			all: '936,00 €',
			share: '347,76 €',
		},
	},
	{
		cells: { post: 'Total HT', weight: '38,27 %', all: '11 722,20 €', share: '4 539,20 €' },
		look: 'total',
	},
]
