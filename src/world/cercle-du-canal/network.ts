import type { WorldNetwork } from '../keys.ts'

/** Twelve firms around the canal of Roubaix; some share a workshop, all have breakfast together. */
export const cercleDuCanal: Omit<WorldNetwork, 'id'> = {
	key: 'cercle-du-canal',
	name: 'Cercle du Canal',
	family: 'geographic',
	purpose:
		'Se connaître entre voisins, se confier des affaires et partager ce qui coûte trop cher seul.',
	territory: 'Roubaix et ses voisines, de Croix à Leers',
	timeZone: 'Europe/Paris',
	currency: 'EUR',
	seats: 'firm',
	foundedOn: '2021-09-16',
	roles: [
		{ person: 'agathe-morel', role: 'facilitator', startsOn: '2021-09-16' },
		{ person: 'bruno-leclercq', role: 'president', startsOn: '2024-01-18' },
		{ person: 'ines-haddad', role: 'treasurer', startsOn: '2021-09-16' },
		{ person: 'odile-marchand', role: 'category_buyer', startsOn: '2023-02-02' },
		{ person: 'karim-benali', role: 'category_buyer', startsOn: '2025-01-16' },
		{ person: 'marc-tison', role: 'board', startsOn: '2024-01-18' },
		{ person: 'claire-vasseur', role: 'board', startsOn: '2026-01-15' },
		{ person: 'nora-petit', role: 'mediator', startsOn: '2025-01-16' },
		{ person: 'gerard-lesage', role: 'auditor', startsOn: '2024-01-18' },
	],
	members: [
		{ firm: 'menuiserie-vasseur', state: 'member', since: '2021-09-16' },
		{ firm: 'imprimerie-leclercq', state: 'member', since: '2021-09-16' },
		{ firm: 'haddad-expertise', state: 'member', since: '2021-09-16' },
		{ firm: 'marchand-platrerie', state: 'member', since: '2021-09-16' },
		{ firm: 'tison-peinture', state: 'member', since: '2021-09-16' },
		{ firm: 'petit-architecture', state: 'member', since: '2022-02-03', sponsor: 'odile-marchand' },
		{ firm: 'electricite-benali', state: 'member', since: '2022-06-09', sponsor: 'odile-marchand' },
		{ firm: 'willems-chauffage', state: 'member', since: '2023-03-16', sponsor: 'claire-vasseur' },
		{ firm: 'ziane-geometre', state: 'member', since: '2023-10-05', sponsor: 'bruno-leclercq' },
		{ firm: 'atelier-cherif', state: 'member', since: '2024-09-12', sponsor: 'ines-haddad' },
		{ firm: 'oukil-facades', state: 'member', since: '2025-06-05', sponsor: 'nora-petit' },
		{ firm: 'dubus-isolation', state: 'member', since: '2026-03-19', sponsor: 'odile-marchand' },
		{ firm: 'roue-libre', state: 'visitor', since: '2026-10-15', sponsor: 'bruno-leclercq' },
		{ firm: 'conserverie-du-canal', state: 'visitor', since: '2026-11-12', sponsor: 'ines-haddad' },
		{ firm: 'delcourt-traiteur', state: 'invited', since: '2026-11-17', sponsor: 'bruno-leclercq' },
		{ firm: 'pruvost-assurances', state: 'left', since: '2025-12-31' },
	],
}
