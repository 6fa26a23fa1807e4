import type { FirmKey, PersonKey } from './keys.ts'
import type { Day } from './sheets.ts'

/** Who acts for which firm, as what, since when. */
export type WorldMandate = {
	person: PersonKey
	firm: FirmKey
	role: 'representative' | 'deputy' | 'buyer' | 'treasurer' | 'hr'
	startsOn: Day
	endsOn?: Day
}

const representatives: [PersonKey, FirmKey, Day][] = [
	['claire-vasseur', 'menuiserie-vasseur', '2019-07-01'],
	['odile-marchand', 'marchand-platrerie', '2008-03-03'],
	['karim-benali', 'electricite-benali', '2015-09-01'],
	['bruno-leclercq', 'imprimerie-leclercq', '2003-01-06'],
	['ines-haddad', 'haddad-expertise', '2014-10-01'],
	['samir-oukil', 'oukil-facades', '2012-04-02'],
	['helene-dubus', 'dubus-isolation', '2017-05-15'],
	['helene-dubus', 'dubus-location', '2023-02-01'],
	['yasmine-cherif', 'atelier-cherif', '2016-11-02'],
	['marc-tison', 'tison-peinture', '2009-06-01'],
	['nora-petit', 'petit-architecture', '2018-01-15'],
	['luc-willems', 'willems-chauffage', '2006-09-04'],
	['anne-ziane', 'ziane-geometre', '2011-02-01'],
	['malik-zerrouki', 'roue-libre', '2024-04-15'],
	['lucie-vermeersch', 'conserverie-du-canal', '2026-06-01'],
	['sabrina-delcourt', 'delcourt-traiteur', '2020-09-01'],
	['francois-pruvost', 'pruvost-assurances', '1998-04-01'],
	['paul-vanhoutte', 'vanhoutte-elec', '2001-03-01'],
	['gregory-delattre', 'delattre-services', '2013-01-07'],
	['frederic-debruyne', 'menuiserie-debruyne', '2010-05-03'],
	['wim-lambrecht', 'charpente-lambrecht', '2005-10-03'],
	['ludovic-hennebelle', 'couverture-hennebelle', '2016-03-01'],
	['paulo-da-silva', 'maconnerie-da-silva', '1999-09-01'],
	['stijn-verhaeghe', 'terrassement-verhaeghe', '2007-02-01'],
	['nadia-kaci', 'kaci-plomberie', '2014-06-02'],
	['laurent-rossi', 'rossi-carrelage', '2012-01-02'],
	['david-lefevre', 'lefevre-serrurerie', '2018-09-03'],
	['delphine-desmettre', 'desmettre-peinture', '2015-01-05'],
	['jerome-cousin', 'cousin-echafaudages', '2011-11-02'],
	['camille-bossuyt', 'thermia-etudes', '2019-03-01'],
	['herve-lemaire', 'lemaire-metre', '2004-05-03'],
	['olivier-poulain', 'poulain-vitrerie', '2013-10-01'],
	['benoit-catteau', 'catteau-paysage', '2017-04-03'],
	['maeva-dupont', 'deulemont-ossature', '2024-01-15'],
	['sylvain-bailleul', 'deule-desamiantage', '2009-09-01'],
	['jerome-pollet', 'flandre-courants', '2016-02-01'],
	['sophie-delannoy', 'delannoy-energies', '2014-04-01'],
	['florence-descamps', 'descamps-receptions', '2007-06-01'],
	['aminata-diallo', 'diallo-conseil', '2021-09-01'],
	['caroline-duquesne', 'duquesne-avocats', '2012-01-02'],
	['stephanie-lepers', 'lepers-textile', '2010-01-04'],
	['melanie-wattel', 'wattel-logistique', '2016-07-01'],
	['samira-boukhalfa', 'boukhalfa-proprete', '2013-03-01'],
	['elodie-carpentier', 'carpentier-numerique', '2018-10-01'],
	['isabelle-vandamme', 'brasserie-trois-ecluses', '2019-04-01'],
	['thi-mai-nguyen', 'nguyen-optique', '2020-02-03'],
	['valerie-blondel', 'creche-ptits-canaux', '2015-09-01'],
	['pauline-dhaene', 'dhaene-formation', '2017-01-02'],
	['audrey-mortreux', 'mortreux-decoration', '2022-03-01'],
	['ouarda-meziane', 'fil-a-fil', '2021-05-20'],
	['zahra-el-idrissi', 'menuiserie-zahra', '2012-09-03'],
	['yassine-alaoui', 'alaoui-zellige', '2009-01-05'],
	['karim-bennani', 'bennani-electricite', '2011-04-04'],
	['salma-el-mrabet', 'mrabet-interieurs', '2017-02-01'],
	['khadija-ait-baha', 'tizi-cosmetiques', '2015-05-04'],
	['omar-berrada', 'berrada-transit', '2002-03-01'],
	['hicham-naciri', 'naciri-conserves', '2010-10-01'],
	['driss-ouazzani', 'ouazzani-confection', '1996-06-03'],
	['meryem-lahlou', 'lahlou-emballage', '2014-01-06'],
	['ghita-chraibi', 'chraibi-traduction', '2018-09-03'],
	['mehdi-filali', 'filali-logiciels', '2016-04-01'],
	['houda-kettani', 'dar-nakhla', '2023-10-02'],
]

/**
 * Every mandate of the named world. Hélène Dubus acts for two firms; Menuiserie Vasseur has had two
 * representatives, so « who could engage this firm that day? » has two answers.
 */
export const mandates: WorldMandate[] = [
	...representatives.map(([person, firm, startsOn]) => ({
		person,
		firm,
		role: 'representative' as const,
		startsOn,
	})),
	{
		person: 'daniel-vasseur',
		firm: 'menuiserie-vasseur',
		role: 'representative',
		startsOn: '1994-05-02',
		endsOn: '2019-06-30',
	},
	{ person: 'thomas-vasseur', firm: 'menuiserie-vasseur', role: 'deputy', startsOn: '2022-01-03' },
	{
		person: 'malika-derrar',
		firm: 'menuiserie-vasseur',
		role: 'treasurer',
		startsOn: '2020-09-01',
	},
	{ person: 'malika-derrar', firm: 'menuiserie-vasseur', role: 'hr', startsOn: '2024-01-01' },
	{ person: 'sofiane-brahimi', firm: 'marchand-platrerie', role: 'buyer', startsOn: '2023-05-02' },
	{ person: 'lea-roy', firm: 'imprimerie-leclercq', role: 'deputy', startsOn: '2021-03-01' },
	{ person: 'leila-amrani', firm: 'haddad-expertise', role: 'deputy', startsOn: '2023-01-02' },
	{
		person: 'teresa-da-silva',
		firm: 'maconnerie-da-silva',
		role: 'treasurer',
		startsOn: '2012-01-02',
	},
	{ person: 'hugo-lepers', firm: 'lepers-textile', role: 'buyer', startsOn: '2021-06-01' },
	{ person: 'sandrine-ledoux', firm: 'wattel-logistique', role: 'hr', startsOn: '2022-09-01' },
]
