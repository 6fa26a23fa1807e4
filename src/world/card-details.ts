import type { ChosenAudiences } from '#firms'
import type { FirmKey } from './keys.ts'

/** What a firm adds to its sheet: how to reach it, what it can take on, and who may read that. */
export type CardDetails = {
	/** Of the numbers that the regulator keeps for fiction. */
	phone?: string
	email?: string
	addressLines?: string
	/** The exact place, when the firm gave it: latitude, longitude. */
	position?: [number, number]
	turnoverBand?: 't1' | 't2' | 't3' | 't4' | 't5' | 't6'
	/** Person-days a week. */
	weeklyCapacityDays?: number
	/** The court of the trade register, and the number of the taxe professionnelle: in Morocco. */
	tradeRegisterCourt?: string
	businessTax?: string
	/** Who reads a field, where the firm chose otherwise than most. */
	audiences?: ChosenAudiences
}

const casablanca = { tradeRegisterCourt: 'Casablanca' }

/** What the firms of the named world say beyond their sheets. Firms that are not here said nothing more. */
export const cardDetails: Partial<Record<FirmKey, CardDetails>> = {
	'menuiserie-vasseur': {
		phone: '+33353010012',
		email: 'atelier@menuiserie-vasseur.example',
		addressLines: 'Atelier du Canal, 12 quai de l’Écluse',
		position: [50.6987, 3.1802],
		turnoverBand: 't3',
		weeklyCapacityDays: 4,
	},
	'marchand-platrerie': {
		phone: '+33353010027',
		turnoverBand: 't4',
		weeklyCapacityDays: 10,
		audiences: { turnover: 'networks' },
	},
	'electricite-benali': {
		phone: '+33353010038',
		email: 'contact@electricite-benali.example',
		weeklyCapacityDays: 6,
		turnoverBand: 't3',
		audiences: { phone: 'instance' },
	},
	'imprimerie-leclercq': {
		phone: '+33353010049',
		turnoverBand: 't4',
		weeklyCapacityDays: 15,
		audiences: { identifiers: 'public', capacity: 'instance' },
	},
	'willems-chauffage': {
		phone: '+33353010051',
		weeklyCapacityDays: 0,
		// They were called for nothing while they are full.
		audiences: { phone: 'self' },
	},
	'ziane-geometre': { phone: '+33353010063', weeklyCapacityDays: 3 },
	'tison-peinture': { weeklyCapacityDays: 5, audiences: { needs: 'self', headcount: 'self' } },
	'dubus-isolation': { phone: '+33353010074', turnoverBand: 't2', weeklyCapacityDays: 2 },
	'vanhoutte-elec': { phone: '+33353010085', weeklyCapacityDays: 8 },
	'couverture-hennebelle': {
		phone: '+33353010096',
		turnoverBand: 't3',
		weeklyCapacityDays: 5,
		audiences: { turnover: 'networks', identifiers: 'networks' },
	},
	'menuiserie-zahra': {
		...casablanca,
		businessTax: '99900137',
		email: 'export@menuiserie-zahra.example',
		turnoverBand: 't3',
		weeklyCapacityDays: 12,
	},
	'alaoui-zellige': {
		...casablanca,
		businessTax: '99900174',
		turnoverBand: 't4',
		audiences: { turnover: 'networks' },
	},
	'filali-logiciels': {
		...casablanca,
		businessTax: '99900211',
		weeklyCapacityDays: 10,
		audiences: { identifiers: 'self' },
	},
	'naciri-conserves': { ...casablanca, businessTax: '99900248', turnoverBand: 't5' },
}
