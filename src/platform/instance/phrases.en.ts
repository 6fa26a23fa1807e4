import { formatDay } from '#phrases'
import type { InstancePhrases } from './phrases.fr.ts'

/** The administration of the instance in English. */
export const en: InstancePhrases = {
	advisers: {
		title: 'Advisers',
		lead: 'They check who speaks for a firm and keep the directory of networks of their territory. They read nothing of members’ business.',
		held: 'Today',
		ended: 'Before',
		nobody: 'Nobody yet',
		nobodyHint:
			'Without an adviser, a firm takes its record in hand through a network’s invitation, and only so.',
		since: (_) => `since ${formatDay(_.day, 'en')}`,
		until: (_) => `from ${formatDay(_.startsOn, 'en')} to ${formatDay(_.endsOn, 'en')}`,
		neverHeld: (_) => `named and ended on ${formatDay(_.day, 'en')}`,
		end: 'End this role',
		endOf: (_) => `End this role of ${_.name}`,
		name: 'Name someone',
		email: 'E-mail address of their account',
		emailHint: 'The person already has an account here.',
		organisation: 'Organisation',
		organisationHint: 'Chamber, agency, ministry…',
		territory: 'Territory',
		territoryHint: 'Requests from its communes reach them.',
		choose: 'Choose a territory',
		nameButton: 'Name as adviser',
		named: 'The role is given.',
		over: 'The role has ended.',
	},
	territories: {
		departement: (_) => `${_.name} (${_.code})`,
		region: (_) => `${_.name}, region`,
		other: (_) => _.name,
		countries: { FR: 'All of France', MA: 'All of Morocco' },
	},
	refusals: {
		'instance.adviserAlready': () => 'This person is already an adviser for this territory.',
	},
	fields: {
		email: { 'text.missing': () => 'Write this person’s email address' },
		organisation: { 'text.missing': () => 'Say which organisation this person advises for' },
		territory: { 'choice.missing': () => 'Choose a territory' },
	},
	issues: {
		'instance.nobodyAtAddress': () => 'Nobody has an account at this address',
		'instance.territoryUnknown': () => 'Choose a territory from the list',
	},
}
