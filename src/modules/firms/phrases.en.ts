import { formatDay, plural } from '#phrases'
import { en as importing } from './import/phrases.en.ts'
import { en as pages } from './pages/phrases.en.ts'
import type { FirmsPhrases } from './phrases.fr.ts'
import { wordFile, wordNumber } from './word-number.ts'

/** Firms in English. */
export const en: FirmsPhrases = {
	kinds: {
		company: 'Company',
		sole_trader: 'Sole trader',
		association: 'Association',
		public_body: 'Public body',
		project: 'Project without a number yet',
	},
	countries: { FR: 'France', MA: 'Morocco' },
	mandateRoles: {
		representative: 'Representative',
		deputy: 'Deputy',
		buyer: 'Buyer',
		treasurer: 'Treasurer',
		hr: 'Human resources',
	},
	mandateRights: {
		representative: 'Commits the firm, grants and ends mandates.',
		deputy: 'Edits the card, states needs, asks for introductions.',
		buyer: 'Follows joint purchases.',
		treasurer: 'Follows the accounts.',
		hr: 'Follows shared employees.',
	},
	customers: { consumers: 'Consumers', firms: 'Firms', public: 'Public buyers' },
	headcounts: {
		'00': 'Nobody else',
		'01': '1 or 2 people',
		'02': '3 to 5 people',
		'03': '6 to 9 people',
		'11': '10 to 19 people',
		'12': '20 to 49 people',
		'21': '50 to 99 people',
		'22': '100 to 199 people',
		'31': '200 to 249 people',
		'32': '250 to 499 people',
		'41': '500 to 999 people',
		'42': '1,000 to 1,999 people',
		'51': '2,000 to 4,999 people',
		'52': '5,000 to 9,999 people',
		'53': '10,000 people or more',
	},
	zoneKinds: {
		commune: 'Commune',
		epci: 'Group of communes',
		departement: 'Département',
		region: 'Region',
		country: 'Country',
		radius: 'Around us',
	},
	zone: (_) =>
		_.kind === 'radius' ? `${_.km}\u00a0km around ${_.name ? _.name : 'the firm'}` : _.name,
	fieldNames: {
		trades: 'Trades',
		skills: 'Skills',
		needs: 'What you look for',
		customers: 'Customers',
		languages: 'Languages',
		certifications: 'Certifications',
		zones: 'Areas served',
		headcount: 'Headcount',
		turnover: 'Turnover',
		capacity: 'Availability',
		identifiers: 'Official numbers',
		address: 'Address',
		phone: 'Telephone',
		email: 'E-mail',
		website: 'Website',
		description: 'About the firm',
		people: 'People',
	},
	audiences: {
		self: 'My firm alone',
		networks: 'My networks',
		instance: 'People registered here',
		public: 'Everybody',
	},
	languages: {
		fr: 'French',
		ar: 'Arabic',
		zgh: 'Amazigh',
		en: 'English',
		nl: 'Dutch',
		de: 'German',
		es: 'Spanish',
		pt: 'Portuguese',
		it: 'Italian',
		pl: 'Polish',
		tr: 'Turkish',
		zh: 'Chinese',
	},
	turnovers: {
		FR: {
			t1: 'Under €100,000',
			t2: '€100,000 to €500,000',
			t3: '€500,000 to €2\u00a0million',
			t4: '€2 to €10\u00a0million',
			t5: '€10 to €50\u00a0million',
			t6: 'Over €50\u00a0million',
		},
		MA: {
			t1: 'Under MAD\u00a01\u00a0million',
			t2: 'MAD\u00a01 to 5\u00a0million',
			t3: 'MAD\u00a05 to 20\u00a0million',
			t4: 'MAD\u00a020 to 100\u00a0million',
			t5: 'MAD\u00a0100 to 500\u00a0million',
			t6: 'Over MAD\u00a0500\u00a0million',
		},
	},
	capacity: (_) =>
		_.days === 0
			? 'Fully booked at the moment'
			: plural(_.days, 'en', {
					one: 'Can take on one day of work a week',
					other: `Can take on ${_.days} days of work a week`,
				}),
	nomenclatures: { NAFRev2: 'NAF rev.\u00a02', NAF2025: 'NAF\u00a02025' },
	activity: (_) => `${_.code}${_.label ? `, ${_.label}` : ''} (${_.nomenclature})`,
	certification: (_) =>
		_.until === null
			? _.label
			: _.isExpired
				? `${_.label}, expired on ${formatDay(_.until, 'en')}`
				: `${_.label}, until ${formatDay(_.until, 'en')}`,
	visibilities: {
		networks: 'The members of my networks',
		instance: 'Everyone registered on this site',
		public: 'Everybody, even without an account',
	},
	unclaimed: 'Not registered yet',
	letters: {
		certifications: {
			title: (_) =>
				plural(_.count, 'en', {
					one: `${_.firm}: a certification comes to its end`,
					other: `${_.firm}: ${_.count} certifications come to their end`,
				}),
			line: (_) => `${_.label}, valid until ${formatDay(_.until, 'en')}.`,
			act: 'Update the card',
			afterwards:
				'Once it is renewed, write its new date on the card. Otherwise the card will say that it has expired after that day.',
			why: 'You receive this mail because you represent this firm.',
		},
	},
	importing,
	pages,
	refusals: {
		'firms.onlyItsPeople': (_) => `Only representatives and deputies of ${_.firm} can do this.`,
		'firms.onlyRepresentative': () =>
			'Only a representative of the firm grants or ends this mandate.',
		'firms.noSiren': () => 'The register is asked by SIREN: write the firm’s on its card first.',
		'firms.lastRepresentative': () =>
			'There must always be a representative. Give this mandate to someone else first.',
		'firms.offerWithdrawn': () => 'This mandate is no longer on offer.',
		'firms.offerServed': () => 'This mandate was already accepted.',
		'firms.mandateHeld': (_) =>
			`You already hold this mandate at ${_.firm}. This link is for your colleague: pass it on without using it.`,
	},
	fields: {
		name: { 'text.missing': () => 'Give the firm’s name' },
		kind: { 'choice.missing': () => 'Choose what kind of firm it is' },
		role: { 'choice.missing': () => 'Choose what this person will do for the firm' },
	},
	issues: {
		'firms.siren': (_) => wordNumber(importing, 'siren', _.received),
		'firms.siret': (_) => wordNumber(importing, 'siret', _.received),
		'firms.ice': (_) => wordNumber(importing, 'ice', _.received),
		'firms.email': (_) => wordNumber(importing, 'email', _.received),
		'firms.postcode': (_) => wordNumber(importing, 'postcode', _.received),
		'firms.vat': (_) => wordNumber(importing, 'vat', _.received),
		'firms.phone': (_) => wordNumber(importing, 'phone', _.received),
		'firms.naf': () => 'Write for example 43.32A: four digits and a letter',
		'firms.nafUnknown': (_) =>
			`The code ${_.code} does not exist in the nomenclature in force (${_.nomenclature === 'NAF2025' ? 'NAF\u00a02025' : 'NAF rev.\u00a02'})`,
		'firms.registerNumber': () => 'Write the digits alone, fifteen at most',
		'firms.position': () =>
			'Write the latitude then the longitude, as a map gives them: 50.6942, 3.1746',
		'firms.capacity': () => 'Write a whole number of days, 0 if you are fully booked',
		'firms.leaveEndsBefore': () => 'The last day comes after the first',
		'firms.leavePast': () => 'This last day is already past',
		'firms.leaveTooLong': () => 'An absence lasts a year at most',
		'firms.dayMalformed': () => 'Write the day as 30/06/2027',
		'firms.tooManyCertifications': () => 'Keep twenty certifications at most',
		'firms.file': (_) => wordFile(importing, _.problem),
		'firms.siretOfAnother': () => 'This SIRET does not belong to this SIREN. Correct one of them.',
		'firms.communeUnknown': () =>
			'We do not know this commune. Check its name, or leave this field empty.',
		'firms.website': () => 'Write for example www.example.com',
		'firms.tooManyLabels': () => 'Keep twelve at most',
		'firms.tooManyZones': () => 'Keep twenty zones at most',
		'firms.zoneUnknown': (_) =>
			`We do not know “${_.name}”. Write a commune, a département or a region.`,
		'firms.radius': () => 'Write a number of kilometres, from 1 to 1,000',
	},
}
