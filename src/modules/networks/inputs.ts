import * as v from 'valibot'
import { uploadedFile } from '#files'
import { firmCard, id, memberFields, number, optional, parseEmail, written } from '#firms'
import { networkRoles } from './policy.ts'
import { named, settled, sizeCeiling } from './sheets/inputs.ts'

const email = number('firms.email', parseEmail)

/**
 * The founder's firm is a member from the first day: one they represent (`firmId`), or a new one
 * (`firmName`); with neither, the founder only facilitates. Who holds the seats is settled once.
 */
export const createNetworkInput = v.strictObject(
	{
		...named,
		...settled,
		sizeCeiling,
		seats: v.optional(v.picklist(['firm', 'person'], 'choice.missing'), 'firm'),
		firmId: v.optional(id),
		firmName: optional(160),
	},
	'form.unexpected',
)
export const inviteFirmInput = v.strictObject(
	{
		networkId: id,
		firmName: written(160),
		givenName: optional(80),
		familyName: optional(80),
		email,
		message: optional(1000),
	},
	'form.unexpected',
)

export const membershipInput = v.strictObject(
	{ networkId: id, membershipId: id },
	'form.unexpected',
)
/** One membership with the address to use, or several at the addresses their records hold. */
export const inviteMembersInput = v.strictObject(
	{
		networkId: id,
		membershipIds: v.pipe(
			v.array(id),
			v.minLength(1, 'networks.chooseSomeone'),
			v.maxLength(500, 'networks.tooManyAtOnce'),
		),
		email,
		message: optional(1000),
	},
	'form.unexpected',
)
/** Somebody picked from a list: nothing picked is said as such. */
const chosen = v.pipe(v.string('choice.missing'), v.uuid('choice.missing'))

export const giveRoleInput = v.strictObject(
	{ networkId: id, personId: chosen, role: v.picklist(networkRoles, 'choice.missing') },
	'form.unexpected',
)
/** A role for somebody who acts for no member firm, named or not, written to or not. */
export const offerRoleInput = v.strictObject(
	{
		networkId: id,
		role: v.picklist(networkRoles, 'choice.missing'),
		givenName: optional(80),
		familyName: optional(80),
		email,
		message: optional(1000),
	},
	'form.unexpected',
)
export const roleOfferInput = v.strictObject({ networkId: id, offerId: id }, 'form.unexpected')
export const endRoleInput = v.strictObject({ networkId: id, roleId: id }, 'form.unexpected')
export const changeMembershipInput = v.strictObject(
	{
		networkId: id,
		membershipId: id,
		to: v.picklist(['member', 'suspended', 'excluded'], 'choice.missing'),
		reason: optional(1000),
	},
	'form.unexpected',
)
/** An unclaimed record as who runs the network rewrites it, with the leader to write to. */
export const editUnclaimedFirmInput = v.strictObject(
	{
		networkId: id,
		membershipId: id,
		...firmCard,
		givenName: optional(80),
		familyName: optional(80),
		jobTitle: optional(120),
		email,
	},
	'form.unexpected',
)

export const stageMembersFileInput = v.strictObject(
	{
		networkId: id,
		name: v.pipe(
			v.string('networks.fileMissing'),
			// A browser sends the name as the disk has it; a table of texts has no room for a zero byte.
			v.transform((name) => name.replace(/\p{Cc}/gu, '').slice(-200) || 'fichier'),
		),
		content: v.instance(Uint8Array, 'networks.fileMissing'),
	},
	'form.unexpected',
)

/** Which field each column fills, by its place; null leaves it out. */
const mapping = v.record(
	v.pipe(v.string('form.unexpected'), v.regex(/^\d{1,3}$/, 'form.unexpected')),
	v.nullable(v.picklist(memberFields, 'form.unexpected')),
	'form.unexpected',
)
export const mapMembersFileInput = v.strictObject(
	{ networkId: id, fileId: id, mapping },
	'form.unexpected',
)
export const membersFileInput = v.strictObject({ networkId: id, fileId: id }, 'form.unexpected')
/** Lines of a file, by their numbers. */
const lines = v.optional(
	v.pipe(
		v.array(v.pipe(v.number('form.unexpected'), v.integer('form.unexpected')), 'form.unexpected'),
		v.maxLength(1000, 'form.unexpected'),
	),
	[],
)
export const chooseSheetInput = v.strictObject(
	{
		networkId: id,
		fileId: id,
		sheet: v.pipe(v.string('networks.sheet'), v.maxLength(100, 'networks.sheet')),
	},
	'form.unexpected',
)
export const importMembersInput = v.strictObject(
	{
		networkId: id,
		fileId: id,
		/** The lines that may be a firm already there: those that are the same, those that are another. */
		same: lines,
		others: lines,
		/** Imported as members of the club already, or as firms to be invited. */
		as: v.optional(v.picklist(['member', 'suggested'], 'choice.missing'), 'member'),
	},
	'form.unexpected',
)

export const networkInput = v.strictObject({ networkId: id }, 'form.unexpected')
/** A colour as a browser's own chooser gives it; none gives the network back to ink. */
export const changeLookInput = v.strictObject(
	{
		networkId: id,
		accent: v.optional(
			v.pipe(
				v.string('networks.colour'),
				v.toLowerCase(),
				v.regex(/^#[0-9a-f]{6}$/, 'networks.colour'),
			),
		),
		logo: v.optional(uploadedFile),
	},
	'form.unexpected',
)
export const exportMembersInput = v.strictObject(
	{
		networkId: id,
		format: v.picklist(['csv', 'xlsx'], 'form.unexpected'),
		locale: v.optional(v.picklist(['fr', 'en', 'ar'], 'form.unexpected'), 'fr'),
	},
	'form.unexpected',
)
