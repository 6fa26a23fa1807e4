import * as v from 'valibot'
import { id, written } from '#firms'

export const writeToUnseenInput = v.strictObject(
	{ networkId: id, membershipId: id, body: written(2000) },
	'form.unexpected',
)
