import type { WorldNetwork } from '../keys.ts'

/** Firms of Casablanca that go abroad together: one stand, one container, one correspondent. */
export const atlasExportCasablanca: Omit<WorldNetwork, 'id'> = {
	key: 'atlas-export-casablanca',
	name: 'Atlas Export Casablanca',
	family: 'business',
	purpose: 'Vendre ensemble en Europe, du salon au conteneur, et partager les correspondants.',
	territory: 'Casablanca et Mohammadia',
	timeZone: 'Africa/Casablanca',
	currency: 'MAD',
	seats: 'firm',
	foundedOn: '2023-05-11',
	roles: [
		{ person: 'amal-sebti', role: 'facilitator', startsOn: '2023-05-11' },
		{ person: 'omar-berrada', role: 'president', startsOn: '2023-05-11' },
		{ person: 'meryem-lahlou', role: 'treasurer', startsOn: '2024-05-16' },
		{ person: 'khadija-ait-baha', role: 'board', startsOn: '2023-05-11' },
	],
	members: [
		{ firm: 'berrada-transit', state: 'member', since: '2023-05-11' },
		{ firm: 'tizi-cosmetiques', state: 'member', since: '2023-05-11' },
		{ firm: 'ouazzani-confection', state: 'member', since: '2023-05-11' },
		{ firm: 'alaoui-zellige', state: 'member', since: '2023-05-11' },
		{ firm: 'lahlou-emballage', state: 'member', since: '2023-05-11' },
		{ firm: 'naciri-conserves', state: 'member', since: '2023-11-16', sponsor: 'omar-berrada' },
		{ firm: 'menuiserie-zahra', state: 'member', since: '2024-02-15', sponsor: 'yassine-alaoui' },
		{
			firm: 'mrabet-interieurs',
			state: 'member',
			since: '2024-06-13',
			sponsor: 'zahra-el-idrissi',
		},
		{
			firm: 'chraibi-traduction',
			state: 'member',
			since: '2024-10-10',
			sponsor: 'khadija-ait-baha',
		},
		{
			firm: 'bennani-electricite',
			state: 'member',
			since: '2025-02-13',
			sponsor: 'zahra-el-idrissi',
		},
		{ firm: 'filali-logiciels', state: 'member', since: '2025-05-15', sponsor: 'khadija-ait-baha' },
		{ firm: 'dar-nakhla', state: 'on_trial', since: '2026-10-15', sponsor: 'hicham-naciri' },
	],
}
