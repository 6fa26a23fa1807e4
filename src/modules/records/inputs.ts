import * as v from 'valibot'
import {
	firmCard,
	id,
	labels,
	mandateRoles,
	number,
	optional,
	parseEmail,
	parsePhone,
	parseSiren,
	proposable,
	written,
} from '#firms'

/** « It is my firm »: which, what the person does there, how to reach them, what shows it. */
export const claimFirmInput = v.strictObject(
	{
		firmName: written(160),
		siren: number('firms.siren', parseSiren),
		commune: optional(80),
		jobTitle: written(120),
		reach: written(300),
		proof: written(2000),
	},
	'form.unexpected',
)

export const claimInput = v.strictObject({ claimId: id }, 'form.unexpected')
/** The records the adviser hands over; none when no network keeps one, and one is then made. */
export const acceptClaimInput = v.strictObject(
	{
		claimId: id,
		firmIds: v.pipe(v.array(id, 'form.unexpected'), v.maxLength(50, 'form.unexpected')),
	},
	'form.unexpected',
)
export const refuseClaimInput = v.strictObject(
	{ claimId: id, reason: written(1000) },
	'form.unexpected',
)
export const welcomeClaimantInput = v.strictObject(
	{ firmId: id, claimId: id, role: v.picklist(mandateRoles, 'choice.missing') },
	'form.unexpected',
)
export const declineClaimantInput = v.strictObject(
	{ firmId: id, claimId: id, reason: written(1000) },
	'form.unexpected',
)

/** The card as whoever runs a network would have it: what is left out is not compared. */
export const proposeChangesInput = v.strictObject(
	{
		networkId: id,
		membershipId: id,
		reason: written(1000),
		name: written(160),
		siren: firmCard.siren,
		siret: firmCard.siret,
		ice: firmCard.ice,
		postcode: optional(10),
		commune: optional(80),
		headcountBand: firmCard.headcountBand,
		phone: number('records.phone', (typed) => parsePhone(typed)),
		email: number('firms.email', parseEmail),
		website: firmCard.website,
		description: optional(2000),
		trades: labels,
		skills: labels,
		needs: labels,
	},
	'form.unexpected',
)

/** The fields taken, each with what the card said on the page that was answered. */
export const answerProposalInput = v.strictObject(
	{
		firmId: id,
		proposalId: id,
		accepted: v.array(
			v.strictObject(
				{
					field: v.picklist(proposable, 'form.unexpected'),
					seen: v.pipe(v.string('form.unexpected'), v.maxLength(20_000, 'form.unexpected')),
				},
				'form.unexpected',
			),
			'form.unexpected',
		),
		reason: optional(1000),
	},
	'form.unexpected',
)
export const withdrawProposalInput = v.strictObject(
	{ networkId: id, proposalId: id },
	'form.unexpected',
)

/** Field by field, which of two values stays; the kept record's where nothing is said. Lists may be joined. */
const choices = v.optional(
	v.record(
		v.picklist(proposable, 'form.unexpected'),
		v.picklist(['kept', 'absorbed', 'both'], 'choice.missing'),
		'form.unexpected',
	),
	{},
)
export type Choices = v.InferOutput<typeof choices>

export const recordSeatInput = v.strictObject(
	{ networkId: id, membershipId: id },
	'form.unexpected',
)
/** The answer of who runs a network for one of its records; a no says why. */
export const answerForRecordInput = v.pipe(
	v.strictObject(
		{
			networkId: id,
			membershipId: id,
			mergeId: id,
			answer: v.picklist(['yes', 'no'], 'form.unexpected'),
			reason: v.optional(
				v.pipe(v.string('form.unexpected'), v.trim(), v.maxLength(1000, 'text.tooLong')),
			),
		},
		'form.unexpected',
	),
	v.forward(
		v.check(({ answer, reason }) => answer === 'yes' || Boolean(reason), 'text.missing'),
		['reason'],
	),
)
export const shareMergeLinkInput = v.strictObject({ firmId: id }, 'form.unexpected')
export const startMergeInput = v.strictObject(
	{
		token: v.string('form.unexpected'),
		firmId: id,
		keep: v.picklist(['mine', 'theirs'], 'choice.missing'),
		choices,
	},
	'form.unexpected',
)
export const mergeInNetworkInput = v.strictObject(
	{ networkId: id, keptMembershipId: id, absorbedMembershipId: id, choices },
	'form.unexpected',
)
export const mergeInput = v.strictObject({ mergeId: id }, 'form.unexpected')
export const confirmMergeInput = v.strictObject({ firmId: id, mergeId: id }, 'form.unexpected')
export const refuseMergeInput = v.strictObject(
	{ firmId: id, mergeId: id, reason: written(1000) },
	'form.unexpected',
)
