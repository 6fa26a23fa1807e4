import * as v from 'valibot'
import { id, memberFields, optional, parseEmail, written } from '#firms'
import { networkRoles } from './policy.ts'

const email = v.pipe(
	v.string(),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const reading = parseEmail(dataset.value)
		if (reading.ok) return reading.value
		addIssue({ message: 'firms.email' })
		return NEVER
	}),
)

const timeZone = v.pipe(
	v.string(),
	v.check((zone) => Intl.supportedValuesOf('timeZone').includes(zone), 'choice.missing'),
)

/** A network as its founder or president describes it. */
export const networkSheet = {
	name: written(120),
	family: v.picklist(['geographic', 'thematic', 'trade', 'business'], 'choice.missing'),
	purpose: optional(2000),
	territory: optional(200),
	legalForm: optional(120),
	timeZone: v.optional(timeZone, 'Europe/Paris'),
	currency: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'choice.missing')), 'EUR'),
	seats: v.optional(v.picklist(['firm', 'person'], 'choice.missing'), 'firm'),
	sizeCeiling: v.optional(
		v.pipe(
			v.number('networks.ceiling'),
			v.integer('networks.ceiling'),
			v.minValue(2, 'networks.ceiling'),
			v.maxValue(100_000, 'networks.ceiling'),
		),
	),
}

/** `firmId`: the founder's firm, member from the first day; none when the founder only facilitates. */
export const createNetworkInput = v.strictObject({ ...networkSheet, firmId: v.optional(id) })
export const editNetworkInput = v.strictObject({ networkId: id, ...networkSheet })

export const inviteFirmInput = v.strictObject({
	networkId: id,
	firmName: written(160),
	givenName: optional(80),
	familyName: optional(80),
	email: v.optional(email),
	message: optional(1000),
})

export const membershipInput = v.strictObject({ networkId: id, membershipId: id })
/** One membership with the address to use, or several at the addresses their records hold. */
export const inviteMembersInput = v.strictObject({
	networkId: id,
	membershipIds: v.pipe(
		v.array(id),
		v.minLength(1, 'networks.chooseSomeone'),
		v.maxLength(500, 'networks.tooManyAtOnce'),
	),
	email: v.optional(email),
	message: optional(1000),
})
export const giveRoleInput = v.strictObject({
	networkId: id,
	personId: id,
	role: v.picklist(networkRoles, 'choice.missing'),
})
export const endRoleInput = v.strictObject({ networkId: id, roleId: id })
export const changeMembershipInput = v.strictObject({
	networkId: id,
	membershipId: id,
	to: v.picklist(['member', 'suspended', 'excluded', 'suggested'], 'choice.missing'),
	reason: optional(1000),
})

export const stageMembersFileInput = v.strictObject({
	networkId: id,
	name: v.pipe(
		v.string(),
		v.transform((name) => name.slice(-200) || 'fichier'),
	),
	content: v.pipe(v.instance(Uint8Array), v.maxBytes(20 * 1024 * 1024, 'networks.fileTooBig')),
})

/** Which field each column fills, by its place; null leaves it out. */
const mapping = v.record(
	v.pipe(v.string(), v.regex(/^\d{1,3}$/, 'form.unexpected')),
	v.nullable(v.picklist(memberFields, 'form.unexpected')),
)
export const mapMembersFileInput = v.strictObject({ networkId: id, fileId: id, mapping })
export const importMembersInput = v.strictObject({
	networkId: id,
	fileId: id,
	/** Lines the person chose to leave out: likely duplicates. */
	leaveOut: v.optional(v.array(v.pipe(v.number(), v.integer())), []),
	/** Imported as members of the club already, or as firms to be invited. */
	as: v.optional(v.picklist(['member', 'suggested'], 'choice.missing'), 'member'),
})
