import {
	between,
	declaration,
	introduction,
	job,
	meetings,
	oneToOnes,
	recommendation,
} from '../tie.ts'

/** Ties from one network to another: few, and the ones that open doors. */
export const tiesAcross = [
	between(
		'ines-haddad',
		'paul-vanhoutte',
		[
			...oneToOnes('2026-09-03'),
			declaration('2024-01-15'),
			job('2024-05-24', 'Comptes de l’exercice 2023'),
			job('2025-05-23', 'Comptes de l’exercice 2024'),
			job('2026-05-22', 'Comptes de l’exercice 2025'),
		],
		{ declaredBy: 'both', sinceYear: 2019, from: 'cliente du cabinet' },
	),
	between('bruno-leclercq', 'sophie-delannoy', [declaration('2025-09-18')], {
		declaredBy: 'both',
		sinceYear: 2022,
		from: 'panneaux de chantier et catalogues',
	}),
	between(
		'marc-tison',
		'jerome-pollet',
		[declaration('2025-02-10'), job('2025-03-28', 'Deux boutiques, Tourcoing')],
		{ declaredBy: 'both', sinceYear: 2012, from: 'chantiers de boutiques' },
	),
	between(
		'claire-vasseur',
		'frederic-debruyne',
		[
			...oneToOnes('2026-03-03', '2026-09-29'),
			declaration('2024-11-08'),
			recommendation('2025-12-04', 'Fenêtres d’un presbytère, Tourcoing'),
		],
		{ declaredBy: 'both', sinceYear: 2004, from: 'apprentis dans le même atelier' },
	),
	between('bruno-leclercq', 'caroline-duquesne', [declaration('2026-09-30')], {
		declaredBy: 'a',
		sinceYear: 2025,
		from: 'une conférence sur les contrats',
	}),
	between('claire-vasseur', 'camille-bossuyt', [declaration('2026-10-13')], {
		declaredBy: 'a',
		sinceYear: 2026,
		from: 'une visite de chantier à Lille',
	}),
	between(
		'yasmine-cherif',
		'zahra-el-idrissi',
		[...oneToOnes('2025-11-20'), declaration('2025-04-03')],
		{ declaredBy: 'both', sinceYear: 2024, from: 'un salon du bâtiment à Casablanca' },
	),
	between('stephanie-lepers', 'driss-ouazzani', [
		...oneToOnes('2026-06-09'),
		job('2025-12-05', 'Vestes en toile recyclée'),
	]),
	between('melanie-wattel', 'omar-berrada', [
		job('2024-11-22', 'Groupage d’automne'),
		job('2025-11-21', 'Groupage d’automne'),
		job('2026-05-15', 'Groupage de printemps'),
	]),
	between('laurent-rossi', 'yassine-alaoui', [job('2026-03-20', 'Zellige d’un restaurant, Lille')]),
	between('elodie-carpentier', 'mehdi-filali', [
		job('2026-04-24', 'Borne en arabe et en français'),
	]),
	between('ghita-chraibi', 'elodie-carpentier', [
		introduction('2026-02-18', 'Présentées par Mehdi Filali'),
	]),
	between('isabelle-vandamme', 'bruno-leclercq', [
		recommendation('2026-02-26', 'Étiquettes de la bière de printemps'),
	]),
	between('valerie-blondel', 'nora-petit', [job('2025-08-22', 'Sanitaires de la crèche, Roubaix')]),
	between('valerie-blondel', 'odile-marchand', [
		job('2025-08-22', 'Sanitaires de la crèche, Roubaix'),
	]),
	between('sofiane-brahimi', 'hugo-lepers', [
		...meetings('Rencontre des acheteurs', '2025-11-04', '2026-05-05'),
	]),
	between('anne-ziane', 'paulo-da-silva', [job('2025-02-28', 'Démolition d’un hangar, Tourcoing')]),
	between('anne-ziane', 'stijn-verhaeghe', [
		job('2026-05-29', 'Voirie d’un lotissement, Linselles'),
	]),
	between('nora-petit', 'camille-bossuyt', [
		job('2024-12-13', 'Audit d’une école, Croix'),
		job('2026-01-30', 'Bureaux d’une mutuelle, Lille'),
	]),
	between('nora-petit', 'herve-lemaire', [job('2024-04-26', 'Dossier d’une crèche, Hem')]),
	between('lucie-vermeersch', 'florence-descamps', [
		introduction('2026-11-05', 'Présentées par Inès Haddad'),
	]),
	between('pauline-dhaene', 'karim-benali', [job('2025-06-06', 'Habilitations électriques')]),
	between('pauline-dhaene', 'paul-vanhoutte', [job('2026-01-23', 'Habilitations électriques')]),
	between('pauline-dhaene', 'gregory-delattre', [job('2025-09-12', 'Travail en hauteur')]),
	between(
		'agathe-morel',
		'mathilde-crombez',
		[...oneToOnes('2026-03-24'), declaration('2024-02-06')],
		{ declaredBy: 'both', sinceYear: 2020, from: 'le réseau des animatrices' },
	),
	between('agathe-morel', 'clemence-ravet', [declaration('2025-01-14')], {
		declaredBy: 'both',
		sinceYear: 2021,
		from: 'le réseau des animatrices',
	}),
	between('luc-willems', 'nadia-kaci', [job('2025-03-14', 'Chaufferie d’un gymnase, Tourcoing')]),
	between('luc-willems', 'wim-lambrecht', [declaration('2025-06-12')], {
		declaredBy: 'both',
		sinceYear: 2008,
		from: 'le club de voile de Comines',
	}),
	between('veronique-plancke', 'agathe-morel', [declaration('2024-09-10')], {
		declaredBy: 'both',
		sinceYear: 2021,
		from: 'les rencontres de la chambre',
	}),
]
