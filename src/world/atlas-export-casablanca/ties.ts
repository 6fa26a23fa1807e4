import { between, job, meetings, oneToOnes, recommendation, sponsorship } from '../tie.ts'

/** Ties of Atlas Export Casablanca: a mission to Lille, a shared container, neighbours who work together. */
export const atlasTies = [
	between('khadija-ait-baha', 'yassine-alaoui', [
		...meetings('Mission à Lille, octobre 2025', '2025-10-07'),
	]),
	between('khadija-ait-baha', 'driss-ouazzani', [
		...meetings('Mission à Lille, octobre 2025', '2025-10-07'),
	]),
	between('khadija-ait-baha', 'hicham-naciri', [
		...meetings('Mission à Lille, octobre 2025', '2025-10-07'),
	]),
	between('khadija-ait-baha', 'omar-berrada', [
		...meetings('Mission à Lille, octobre 2025', '2025-10-07'),
	]),
	between('yassine-alaoui', 'driss-ouazzani', [
		...meetings('Mission à Lille, octobre 2025', '2025-10-07'),
	]),
	between('yassine-alaoui', 'hicham-naciri', [
		...meetings('Mission à Lille, octobre 2025', '2025-10-07'),
	]),
	between('yassine-alaoui', 'omar-berrada', [
		...meetings('Mission à Lille, octobre 2025', '2025-10-07'),
		job('2026-03-13', 'Conteneur partagé vers Anvers'),
	]),
	between('driss-ouazzani', 'hicham-naciri', [
		...meetings('Mission à Lille, octobre 2025', '2025-10-07'),
	]),
	between('driss-ouazzani', 'omar-berrada', [
		...meetings('Mission à Lille, octobre 2025', '2025-10-07'),
	]),
	between('hicham-naciri', 'omar-berrada', [
		...oneToOnes('2026-02-03'),
		...meetings('Mission à Lille, octobre 2025', '2025-10-07'),
		sponsorship('2023-11-16'),
	]),
	between('omar-berrada', 'meryem-lahlou', [job('2026-03-13', 'Conteneur partagé vers Anvers')]),
	between('omar-berrada', 'zahra-el-idrissi', [job('2026-03-13', 'Conteneur partagé vers Anvers')]),
	between('meryem-lahlou', 'yassine-alaoui', [job('2026-03-13', 'Conteneur partagé vers Anvers')]),
	between('meryem-lahlou', 'zahra-el-idrissi', [
		job('2026-03-13', 'Conteneur partagé vers Anvers'),
	]),
	between('yassine-alaoui', 'zahra-el-idrissi', [
		...oneToOnes('2026-05-19'),
		job('2026-03-13', 'Conteneur partagé vers Anvers'),
		sponsorship('2024-02-15'),
	]),
	between('zahra-el-idrissi', 'salma-el-mrabet', [
		sponsorship('2024-06-13'),
		job('2025-08-29', 'École, Hay Hassani'),
		recommendation('2026-01-22', 'Portes d’une maison d’hôtes, Anfa'),
	]),
	between('khadija-ait-baha', 'ghita-chraibi', [
		sponsorship('2024-10-10'),
		job('2025-03-21', 'Étiquettes en trois langues'),
	]),
	between('zahra-el-idrissi', 'karim-bennani', [
		...oneToOnes('2026-06-04'),
		sponsorship('2025-02-13'),
		job('2025-11-28', 'Machines d’un atelier de bois, Hay Hassani'),
	]),
	between('khadija-ait-baha', 'mehdi-filali', [
		sponsorship('2025-05-15'),
		job('2026-02-27', 'Boutique en ligne'),
	]),
	between('hicham-naciri', 'houda-kettani', [
		...oneToOnes('2026-09-29'),
		sponsorship('2026-10-15'),
	]),
	between('salma-el-mrabet', 'karim-bennani', [job('2025-08-29', 'École, Hay Hassani')]),
	between('khadija-ait-baha', 'meryem-lahlou', [...oneToOnes('2025-11-12', '2026-04-15')]),
	between('driss-ouazzani', 'meryem-lahlou', [...oneToOnes('2026-06-10')]),
	between('ghita-chraibi', 'driss-ouazzani', [job('2026-05-08', 'Contrats de sous-traitance')]),
	between('ghita-chraibi', 'mehdi-filali', [...oneToOnes('2026-07-01')]),
	between('amal-sebti', 'omar-berrada', [...oneToOnes('2026-01-14', '2026-09-16')]),
	between('amal-sebti', 'khadija-ait-baha', [...oneToOnes('2026-06-17')]),
]
