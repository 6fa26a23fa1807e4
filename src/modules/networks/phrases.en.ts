import { formatDay, plural } from '#phrases'
import { en as pages } from './pages/phrases.en.ts'
import type { NetworksPhrases } from './phrases.fr.ts'
import type { NetworkRole } from './policy.ts'
import { en as sheets } from './sheets/phrases.en.ts'
import type { MembershipState } from './states.ts'

const states: Record<MembershipState, string> = {
	suggested: 'Suggested',
	invited: 'Invited',
	visitor: 'Visitor',
	applied: 'Applied',
	under_review: 'Under review',
	on_trial: 'On trial',
	member: 'Member',
	suspended: 'Suspended',
	left: 'Left',
	excluded: 'Excluded',
}
const roles: Record<NetworkRole, string> = {
	facilitator: 'Facilitator',
	president: 'President',
	board: 'Board',
	treasurer: 'Treasurer',
	category_buyer: 'Category buyer',
	resource_manager: 'Resource manager',
	reviewer: 'Reviewer',
	mediator: 'Mediator',
	auditor: 'Auditor, read only',
}

/** Networks in English. */
export const en: NetworksPhrases = {
	families: {
		geographic: 'Geographic',
		thematic: 'Thematic',
		trade: 'Sector or trade',
		business: 'Business',
	},
	familiesExplained: {
		geographic: 'Neighbours: a town, a business park, a district.',
		thematic: 'Something in common: women leaders, young firms, exporters.',
		trade: 'One trade, or the trades of one sector.',
		business: 'Recommending one another and passing business, trade by trade.',
	},
	states,
	roles,
	roleRights: {
		facilitator: 'Invites, imports, suspends. Sets the network up while it has no president.',
		president: 'Decides the network’s settings and roles; invites, imports and suspends too.',
		board: 'Reads the directory.',
		treasurer: 'Reads the directory.',
		category_buyer: 'Reads the directory.',
		resource_manager: 'Reads the directory.',
		reviewer: 'Reads the directory.',
		mediator: 'Reads the directory.',
		auditor: 'Reads the directory, changes nothing.',
	},
	timeZones: {
		'Europe/Paris': 'Mainland France',
		'Africa/Casablanca': 'Morocco',
		'America/Guadeloupe': 'Guadeloupe',
		'America/Martinique': 'Martinique',
		'America/Cayenne': 'French Guiana',
		'Indian/Reunion': 'Réunion',
		'Indian/Mayotte': 'Mayotte',
		'Pacific/Noumea': 'New Caledonia',
		'Pacific/Tahiti': 'French Polynesia',
	},
	seats: { firm: 'One seat per firm', person: 'One seat per person' },
	pages,
	sheets,
	letters: {
		invitation: (_) => ({
			subject: `${_.inviter} invites you to join ${_.network}`,
			preheader: `${_.firm} has a seat there. The link works once, until ${formatDay(_.until, 'en')}.`,
			title: `${_.inviter} invites you`,
			...(_.message && { quote: { text: _.message, by: _.inviter } }),
			paragraphs: [
				_.givenName ? `Hello ${_.givenName},` : 'Hello,',
				`${_.inviter} suggests that you join the network “${_.network}” in the name of ${_.firm}.`,
				'A network is a directory of leaders who know one another, and introductions made by people they trust.',
			],
			actions: [{ label: 'See the invitation', url: _.url, kind: 'primary' as const }],
			afterwards: [
				'The page says in whose name you answer. Nothing is accepted until you press its button.',
				`Without an answer from you on ${formatDay(_.until, 'en')}, the link stops working.`,
			],
			why: `You get this message because ${_.inviter} wrote your address for “${_.network}”. If you were not expecting it, there is nothing to do.`,
		}),
		roleOffer: (_) => ({
			subject: `${_.inviter} offers you a role in ${_.network}`,
			preheader: `${_.role}. The link works once, until ${formatDay(_.until, 'en')}.`,
			title: `${_.inviter} offers you a role`,
			...(_.message && { quote: { text: _.message, by: _.inviter } }),
			paragraphs: ['Hello,', `${_.inviter} offers you this role in “${_.network}”: ${_.role}.`],
			actions: [{ label: 'See this role', url: _.url, kind: 'primary' as const }],
			afterwards: [
				'The page says what this role allows. Nothing is taken until you press its button.',
				`Without an answer from you on ${formatDay(_.until, 'en')}, the link stops working.`,
			],
			why: `You get this message because ${_.inviter} wrote your address for “${_.network}”. If you were not expecting it, there is nothing to do.`,
		}),
	},
	refusals: {
		'networks.onlyRunners': () =>
			'Only the facilitator or the president of the network can do this.',
		'networks.onlyPresident': () =>
			'The president decides settings and roles; the facilitator does while there is no president.',
		'networks.onlyRepresentative': (_) => `Only a representative of ${_.firm} can commit it.`,
		'networks.onlyOfficers': (_) =>
			`This page of “${_.network}” is for people who have a role there.`,
		'networks.noDirectory': (_) =>
			`The directory of “${_.network}” is read among members. Your firm is not one at present.`,
		'networks.alreadyIn': (_) => `${_.firm} already has a seat in this network.`,
		'networks.cameBack': (_) =>
			`${_.firm} was part of this network before. Ask the facilitator to invite it again from its card.`,
		'networks.full': (_) =>
			`This network set itself a limit of ${_.ceiling} firms, and it has reached it. The president can raise it in the settings.`,
		'networks.roleHeld': (_) => `${_.name} already has this role.`,
		'networks.notOfNetwork': (_) => `${_.name} acts for no firm of this network.`,
		'networks.roleMine': () =>
			'You already have this role. Leave this link to the person expected.',
		'networks.roleOfferWithdrawn': () =>
			'This role is no longer offered. Ask for it again from the person who offered it.',
		'networks.roleOfferServed': () => 'This role has already been taken.',
		'networks.lastRunner': () =>
			'There must always be someone to run the network. Give this role to someone else first.',
		'networks.invitationWithdrawn': () =>
			'This invitation was taken back. Ask whoever gave it to you for another.',
		'networks.invitationServed': () => 'This invitation was already accepted.',
		'networks.firmHasPeople': (_) =>
			`${_.firm} has representatives of its own, who alone answer for it.`,
		'networks.alreadyImported': () => 'This file is already imported.',
		'networks.onlyExporters': () =>
			'Only the facilitator, the president and the board take the list of members out.',
		'networks.fileAtWork': () =>
			'This file is still being read or imported. Wait until it is done.',
		'networks.tooManyFiles': (_) =>
			`${_.files} files are waiting in this network already. Finish or give up one first.`,
		'networks.filesTooOften': (_) =>
			`Twenty files were given within an hour. Try again in ${plural(_.minutes, 'en', { one: 'one minute', other: `${_.minutes} minutes` })}.`,
		'networks.fileHasErrors': (_) =>
			plural(_.problems, 'en', {
				one: 'One thing is left to correct. Nothing was imported.',
				other: `${_.problems} things are left to correct. Nothing was imported.`,
			}),
		'networks.notInvited': (_) => `${_.firm} has no pending invitation.`,
		'networks.noSuchPassage': (_) =>
			`A firm cannot go from one to the other: ${states[_.from].toLowerCase()}, then ${states[_.to].toLowerCase()}. Someone may have answered meanwhile; reload the page.`,
	},
	fields: {
		audience: { 'choice.missing': () => 'Choose who may read the page' },
		name: { 'text.missing': () => 'Give the network’s name' },
		family: { 'choice.missing': () => 'Choose what brings this network together' },
		'edit-unclaimed-firm name': { 'text.missing': () => 'Give the firm’s name' },
		firmName: { 'text.missing': () => 'Say which firm you are inviting' },
		personId: { 'choice.missing': () => 'Choose whom you give this role to' },
		role: { 'choice.missing': () => 'Choose the role you are giving' },
		to: { 'choice.missing': () => 'Choose what becomes of this membership' },
	},
	issues: {
		'networks.colour': () => 'Choose a colour',
		...sheets.issues,
		'networks.reasonNeeded': () => 'Write the reason: the firm will read it.',
		'networks.ceiling': () => 'Write a number of firms, 2 or more',
		'networks.chooseSomeone': () => 'Tick at least one firm',
		'networks.tooManyAtOnce': () => 'Invite at most 500 at a time',
		'networks.sheet': () => 'Choose a sheet of this workbook',
		'networks.fileMissing': () => 'Choose a file',
	},
}
