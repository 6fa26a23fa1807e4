import { between, job, meetings, oneToOnes, recommendation, sponsorship } from '../tie.ts'

/** Ties of Les Bâtisseurs de la Lys: mostly jobs won and done together. */
export const batisseursTies = [
	between('paulo-da-silva', 'stijn-verhaeghe', [job('2024-07-12', 'Gymnase, Bousbecque')]),
	between('paulo-da-silva', 'wim-lambrecht', [job('2024-07-12', 'Gymnase, Bousbecque')]),
	between('paulo-da-silva', 'ludovic-hennebelle', [job('2024-07-12', 'Gymnase, Bousbecque')]),
	between('stijn-verhaeghe', 'wim-lambrecht', [
		...oneToOnes('2025-12-04', '2026-05-28'),
		job('2024-07-12', 'Gymnase, Bousbecque'),
		sponsorship('2021-09-09'),
	]),
	between('stijn-verhaeghe', 'ludovic-hennebelle', [job('2024-07-12', 'Gymnase, Bousbecque')]),
	between('wim-lambrecht', 'ludovic-hennebelle', [
		...oneToOnes('2026-01-29'),
		job('2024-07-12', 'Gymnase, Bousbecque'),
		sponsorship('2021-05-20'),
	]),
	between('frederic-debruyne', 'paul-vanhoutte', [
		...oneToOnes('2026-01-15', '2026-05-12', '2026-10-20'),
		job('2024-11-29', 'Salle des fêtes, Roncq'),
		job('2025-08-29', 'Groupe scolaire, Comines'),
		recommendation('2026-06-19', 'Bornes et menuiseries d’un garage, Halluin'),
	]),
	between('frederic-debruyne', 'jerome-cousin', [
		job('2024-11-29', 'Salle des fêtes, Roncq'),
		sponsorship('2019-11-14'),
	]),
	between('frederic-debruyne', 'camille-bossuyt', [job('2024-11-29', 'Salle des fêtes, Roncq')]),
	between('paul-vanhoutte', 'jerome-cousin', [
		job('2024-11-29', 'Salle des fêtes, Roncq'),
		job('2025-10-24', 'Médiathèque, Halluin'),
	]),
	between('paul-vanhoutte', 'camille-bossuyt', [job('2024-11-29', 'Salle des fêtes, Roncq')]),
	between('jerome-cousin', 'camille-bossuyt', [job('2024-11-29', 'Salle des fêtes, Roncq')]),
	between('samir-oukil', 'jerome-cousin', [
		...oneToOnes('2026-02-19'),
		job('2025-05-16', 'Façades de la rue du Moulin, Tourcoing'),
		sponsorship('2025-01-23'),
	]),
	between('samir-oukil', 'paulo-da-silva', [
		job('2025-05-16', 'Façades de la rue du Moulin, Tourcoing'),
	]),
	between('jerome-cousin', 'paulo-da-silva', [
		job('2025-05-16', 'Façades de la rue du Moulin, Tourcoing'),
	]),
	between('paulo-da-silva', 'frederic-debruyne', [job('2025-08-29', 'Groupe scolaire, Comines')]),
	between('paulo-da-silva', 'paul-vanhoutte', [
		...oneToOnes('2025-11-20'),
		job('2025-08-29', 'Groupe scolaire, Comines'),
		sponsorship('2019-05-16'),
	]),
	between('paulo-da-silva', 'nadia-kaci', [
		...oneToOnes('2026-03-19'),
		job('2025-08-29', 'Groupe scolaire, Comines'),
		job('2026-07-10', 'Logements du quai, Armentières'),
		sponsorship('2020-10-08'),
	]),
	between('paulo-da-silva', 'delphine-desmettre', [
		job('2025-08-29', 'Groupe scolaire, Comines'),
		job('2026-07-10', 'Logements du quai, Armentières'),
	]),
	between('frederic-debruyne', 'nadia-kaci', [job('2025-08-29', 'Groupe scolaire, Comines')]),
	between('frederic-debruyne', 'delphine-desmettre', [
		job('2025-08-29', 'Groupe scolaire, Comines'),
	]),
	between('paul-vanhoutte', 'nadia-kaci', [job('2025-08-29', 'Groupe scolaire, Comines')]),
	between('paul-vanhoutte', 'delphine-desmettre', [job('2025-08-29', 'Groupe scolaire, Comines')]),
	between('nadia-kaci', 'delphine-desmettre', [
		job('2025-08-29', 'Groupe scolaire, Comines'),
		job('2026-07-10', 'Logements du quai, Armentières'),
	]),
	between('jerome-cousin', 'ludovic-hennebelle', [job('2025-10-24', 'Médiathèque, Halluin')]),
	between('jerome-cousin', 'olivier-poulain', [job('2025-10-24', 'Médiathèque, Halluin')]),
	between('jerome-cousin', 'david-lefevre', [
		job('2025-10-24', 'Médiathèque, Halluin'),
		sponsorship('2022-09-15'),
	]),
	between('ludovic-hennebelle', 'olivier-poulain', [job('2025-10-24', 'Médiathèque, Halluin')]),
	between('ludovic-hennebelle', 'david-lefevre', [job('2025-10-24', 'Médiathèque, Halluin')]),
	between('ludovic-hennebelle', 'paul-vanhoutte', [job('2025-10-24', 'Médiathèque, Halluin')]),
	between('olivier-poulain', 'david-lefevre', [
		...oneToOnes('2026-05-21'),
		job('2025-10-24', 'Médiathèque, Halluin'),
	]),
	between('olivier-poulain', 'paul-vanhoutte', [job('2025-10-24', 'Médiathèque, Halluin')]),
	between('david-lefevre', 'paul-vanhoutte', [job('2025-10-24', 'Médiathèque, Halluin')]),
	between('wim-lambrecht', 'maeva-dupont', [
		...oneToOnes('2026-09-17'),
		job('2026-02-13', 'Extension en bois, Bondues'),
		sponsorship('2026-09-10'),
	]),
	between('wim-lambrecht', 'herve-lemaire', [job('2026-02-13', 'Extension en bois, Bondues')]),
	between('wim-lambrecht', 'camille-bossuyt', [
		...oneToOnes('2026-06-02'),
		job('2026-02-13', 'Extension en bois, Bondues'),
	]),
	between('maeva-dupont', 'herve-lemaire', [job('2026-02-13', 'Extension en bois, Bondues')]),
	between('maeva-dupont', 'camille-bossuyt', [job('2026-02-13', 'Extension en bois, Bondues')]),
	between('herve-lemaire', 'camille-bossuyt', [job('2026-02-13', 'Extension en bois, Bondues')]),
	between('benoit-catteau', 'stijn-verhaeghe', [
		job('2026-04-17', 'Cour d’école, Linselles'),
		sponsorship('2024-05-16'),
	]),
	between('benoit-catteau', 'laurent-rossi', [job('2026-04-17', 'Cour d’école, Linselles')]),
	between('stijn-verhaeghe', 'laurent-rossi', [job('2026-04-17', 'Cour d’école, Linselles')]),
	between('paulo-da-silva', 'gregory-delattre', [
		job('2026-07-10', 'Logements du quai, Armentières'),
	]),
	between('paulo-da-silva', 'laurent-rossi', [job('2026-07-10', 'Logements du quai, Armentières')]),
	between('paulo-da-silva', 'odile-marchand', [
		...oneToOnes('2026-06-11'),
		job('2026-07-10', 'Logements du quai, Armentières'),
		sponsorship('2019-01-24'),
	]),
	between('gregory-delattre', 'nadia-kaci', [
		...oneToOnes('2026-04-09'),
		job('2026-07-10', 'Logements du quai, Armentières'),
	]),
	between('gregory-delattre', 'laurent-rossi', [
		job('2026-07-10', 'Logements du quai, Armentières'),
	]),
	between('gregory-delattre', 'delphine-desmettre', [
		job('2026-07-10', 'Logements du quai, Armentières'),
		sponsorship('2020-02-06'),
	]),
	between('gregory-delattre', 'odile-marchand', [
		job('2026-07-10', 'Logements du quai, Armentières'),
	]),
	between('nadia-kaci', 'laurent-rossi', [
		...oneToOnes('2026-09-24'),
		job('2026-07-10', 'Logements du quai, Armentières'),
		sponsorship('2022-01-20'),
	]),
	between('nadia-kaci', 'odile-marchand', [job('2026-07-10', 'Logements du quai, Armentières')]),
	between('laurent-rossi', 'delphine-desmettre', [
		job('2026-07-10', 'Logements du quai, Armentières'),
	]),
	between('laurent-rossi', 'odile-marchand', [job('2026-07-10', 'Logements du quai, Armentières')]),
	between('delphine-desmettre', 'odile-marchand', [
		...oneToOnes('2026-09-08'),
		job('2026-07-10', 'Logements du quai, Armentières'),
	]),
	between('delphine-desmettre', 'camille-bossuyt', [
		...meetings('Codéveloppement de Lille', '2025-12-09', '2026-03-10', '2026-06-16'),
		sponsorship('2022-11-10'),
		sponsorship('2023-09-21'),
	]),
	between('frederic-debruyne', 'olivier-poulain', [
		sponsorship('2023-06-08'),
		job('2026-03-27', 'Fenêtres anciennes, Armentières'),
	]),
	between('jerome-cousin', 'helene-dubus', [...oneToOnes('2026-04-23'), sponsorship('2024-02-08')]),
	between('gregory-delattre', 'sylvain-bailleul', [
		job('2024-05-31', 'Chaufferie d’une résidence, Hem'),
	]),
	between('sylvain-bailleul', 'paulo-da-silva', [
		job('2025-02-28', 'Démolition d’un hangar, Tourcoing'),
	]),
	between('herve-lemaire', 'paulo-da-silva', [
		...oneToOnes('2024-12-12'),
		job('2024-07-12', 'Gymnase, Bousbecque'),
	]),
	between('herve-lemaire', 'gregory-delattre', [
		job('2024-05-31', 'Chaufferie d’une résidence, Hem'),
	]),
	between('david-lefevre', 'odile-marchand', [...oneToOnes('2025-10-09')]),
	between('mathilde-crombez', 'paulo-da-silva', [
		...oneToOnes('2026-01-13', '2026-06-09', '2026-10-13'),
	]),
	between('mathilde-crombez', 'delphine-desmettre', [...oneToOnes('2026-05-05')]),
	between('teresa-da-silva', 'delphine-desmettre', [...oneToOnes('2025-03-18', '2026-03-17')]),
	between('ludovic-hennebelle', 'samir-oukil', [job('2026-06-26', 'Pignon et toiture, Wattrelos')]),
]
