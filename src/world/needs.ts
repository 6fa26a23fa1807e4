import type { FirmKey, PersonKey } from './keys.ts'
import type { Day, WorldZone } from './sheets.ts'

/** What a leader is looking for, in their own words and as the software should understand it. */
export type NeedSheet = {
	key: string
	firm: FirmKey
	person: PersonKey
	words: string
	trade: string
	skills: string[]
	/** The commune where the work or the person is wanted. */
	communeCode: string
	zone?: WorldZone
	startsOn?: Day
	endsOn?: Day
	statedOn: Day
	/** An introduction already asked for this need, and to whom it leads. */
	asked?: { through: PersonKey; towards: PersonKey; message: string; askedOn: Day }
}

/** The needs of the story and of the pictures, then a few of every day. */
export const needSheets: NeedSheet[] = [
	{
		key: 'need-electrician-school',
		firm: 'menuiserie-vasseur',
		person: 'claire-vasseur',
		words:
			'Un électricien pour rénover une école, trois semaines en février, autour de Roubaix. Il doit connaître les marchés publics.',
		trade: 'Électricité du bâtiment',
		skills: ['Marchés publics'],
		communeCode: '59512',
		zone: { kind: 'radius', km: 20 },
		startsOn: '2027-02-01',
		endsOn: '2027-02-19',
		statedOn: '2026-11-24',
	},
	{
		key: 'need-heating-workshop',
		firm: 'imprimerie-leclercq',
		person: 'bruno-leclercq',
		words: 'Un chauffagiste qui connaît les pompes à chaleur, pour mon nouvel atelier en janvier.',
		trade: 'Chauffage',
		skills: ['Pompes à chaleur'],
		communeCode: '59163',
		zone: { kind: 'radius', km: 20 },
		startsOn: '2027-01-04',
		endsOn: '2027-01-29',
		statedOn: '2026-11-20',
		asked: {
			through: 'claire-vasseur',
			towards: 'luc-willems',
			message:
				'Bonjour Claire, j’agrandis l’atelier en janvier et il me faut un chauffagiste qui connaît les pompes à chaleur. Tu as travaillé avec Luc : tu nous présenterais ?',
			askedOn: '2026-11-21',
		},
	},
	{
		key: 'need-electrician-zellige',
		firm: 'alaoui-zellige',
		person: 'yassine-alaoui',
		words: 'Un électricien pour mon nouvel atelier d’Aïn Sebaâ, avec les armoires des fours.',
		trade: 'Électricité du bâtiment',
		skills: ['Ateliers industriels'],
		communeCode: 'MA-CAS-AIN-SEBAA',
		zone: { kind: 'radius', km: 30 },
		statedOn: '2026-11-20',
		asked: {
			through: 'zahra-el-idrissi',
			towards: 'karim-bennani',
			message:
				'Bonjour Zahra, je cherche un électricien pour mon nouvel atelier. Karim a câblé vos machines : pouvez-vous nous présenter ?',
			askedOn: '2026-11-21',
		},
	},
	{
		key: 'need-surveyor-two-sites',
		firm: 'petit-architecture',
		person: 'nora-petit',
		words: 'Un géomètre pour relever deux écoles avant Pâques.',
		trade: 'Géomètre',
		skills: ['Marchés publics'],
		communeCode: '59163',
		zone: { kind: 'departement', code: '59' },
		startsOn: '2027-01-11',
		endsOn: '2027-03-26',
		statedOn: '2026-11-16',
	},
	{
		key: 'need-scaffolding-month',
		firm: 'oukil-facades',
		person: 'samir-oukil',
		words: 'Des échafaudages à louer au mois pour deux façades de filature.',
		trade: 'Échafaudage',
		skills: ['Location au mois'],
		communeCode: '59512',
		zone: { kind: 'radius', km: 20 },
		startsOn: '2027-03-01',
		endsOn: '2027-05-28',
		statedOn: '2026-11-09',
	},
	{
		key: 'need-company-lawyer',
		firm: 'haddad-expertise',
		person: 'ines-haddad',
		words: 'Un avocat en droit des sociétés pour un client qui transmet son entreprise.',
		trade: 'Droit des affaires',
		skills: ['Droit des sociétés'],
		communeCode: '59512',
		zone: { kind: 'departement', code: '59' },
		statedOn: '2026-10-27',
	},
	{
		key: 'need-short-run-labels',
		firm: 'brasserie-trois-ecluses',
		person: 'isabelle-vandamme',
		words: 'Un imprimeur d’étiquettes, mille exemplaires par bière, papier qui tient à l’eau.',
		trade: 'Imprimerie',
		skills: ['Étiquettes', 'Petites séries'],
		communeCode: '59599',
		zone: { kind: 'region', code: '32' },
		statedOn: '2026-02-10',
	},
	{
		key: 'need-small-series-morocco',
		firm: 'lepers-textile',
		person: 'stephanie-lepers',
		words: 'Un confectionneur au Maroc qui coud des petites séries en moins de trois semaines.',
		trade: 'Confection',
		skills: ['Petites séries'],
		communeCode: '59512',
		zone: { kind: 'country', code: 'MA' },
		statedOn: '2026-09-14',
	},
	{
		key: 'need-customs-agent',
		firm: 'wattel-logistique',
		person: 'melanie-wattel',
		words: 'Un transitaire à Casablanca pour un groupage tous les quinze jours.',
		trade: 'Transit et douane',
		skills: ['Groupage maritime'],
		communeCode: '59343',
		zone: { kind: 'country', code: 'MA' },
		statedOn: '2026-10-05',
	},
	{
		key: 'need-tilers-france',
		firm: 'alaoui-zellige',
		person: 'yassine-alaoui',
		words: 'Des carreleurs qui savent poser le zellige, dans le nord de la France.',
		trade: 'Carrelage',
		skills: ['Carreaux de ciment'],
		communeCode: 'MA-CAS-AIN-SEBAA',
		zone: { kind: 'departement', code: '59' },
		statedOn: '2026-10-19',
	},
	{
		key: 'need-reuse-joiner',
		firm: 'mortreux-decoration',
		person: 'audrey-mortreux',
		words: 'Un menuisier qui sait refaire un comptoir avec des portes anciennes.',
		trade: 'Menuiserie',
		skills: ['Fenêtres bois'],
		communeCode: '59328',
		zone: { kind: 'radius', km: 25 },
		startsOn: '2027-01-18',
		endsOn: '2027-02-12',
		statedOn: '2026-11-12',
	},
	{
		key: 'need-electrician-gates',
		firm: 'lefevre-serrurerie',
		person: 'david-lefevre',
		words: 'Un électricien pour les automatismes de trois portails de collège.',
		trade: 'Électricité du bâtiment',
		skills: ['Marchés publics'],
		communeCode: '59636',
		zone: { kind: 'radius', km: 20 },
		statedOn: '2026-11-03',
	},
	{
		key: 'need-founding-accountant',
		firm: 'conserverie-du-canal',
		person: 'lucie-vermeersch',
		words: 'Quelqu’un pour relire mon prévisionnel avant de voir la banque.',
		trade: 'Comptabilité',
		skills: ['Prévisionnel'],
		communeCode: '59512',
		zone: { kind: 'radius', km: 10 },
		statedOn: '2026-11-13',
	},
	{
		key: 'need-schoolyard-works',
		firm: 'creche-ptits-canaux',
		person: 'valerie-blondel',
		words: 'Refaire la cour de la crèche pour que l’eau ne stagne plus.',
		trade: 'Paysage',
		skills: ['Gestion des eaux de pluie'],
		communeCode: '59512',
		zone: { kind: 'radius', km: 30 },
		startsOn: '2027-07-26',
		endsOn: '2027-08-20',
		statedOn: '2026-11-05',
	},
]
