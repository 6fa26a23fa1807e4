import * as v from 'valibot'
import { id, mandateRoles, number, optional, parseSiren, written } from '#firms'

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
