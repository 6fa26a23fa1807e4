import * as v from 'valibot'
import { email } from '#accounts'
import { id, optional, written } from '#firms'
import { contact, joining, known, meetings, named, sheetCurrency, sizeCeiling } from '#networks'
import { sheetFields } from './import/sheet-headers.ts'

const token = v.pipe(v.string('form.unexpected'), v.maxLength(200, 'form.unexpected'))
const flag = v.optional(v.boolean('form.unexpected'), false)
const members = v.optional(
	v.pipe(
		v.number('listings.members'),
		v.integer('listings.members'),
		v.minValue(0, 'listings.members'),
		v.maxValue(100_000, 'listings.members'),
	),
)

/** A network described by somebody who is not in it, or by its contact correcting the sheet. */
export const description = {
	...named,
	...known,
	...meetings,
	...joining,
	sizeCeiling,
	members,
	currency: sheetCurrency,
}

export const listNetworkInput = v.strictObject(
	{
		...description,
		...contact,
		contactIsShown: flag,
		source: optional(300),
		/** Said by the adviser who was told that such a network is already listed. */
		isAnother: flag,
	},
	'form.unexpected',
)
export const editSheetInput = v.strictObject(
	{ sheetId: id, ...description, ...contact, contactIsShown: flag, source: optional(300) },
	'form.unexpected',
)
export const sheetInput = v.strictObject({ sheetId: id }, 'form.unexpected')
export const closeSheetInput = v.strictObject(
	{ sheetId: id, closing: v.picklist(['over', 'duplicate', 'mistaken'], 'choice.missing') },
	'form.unexpected',
)
export const askVisitInput = v.strictObject(
	{
		sheetId: id,
		name: written(160),
		email,
		firmName: optional(160),
		words: optional(1000),
	},
	'form.unexpected',
)
export const answerConfirmationInput = v.strictObject(
	{ token, answer: v.picklist(['confirm', 'close', 'oppose'], 'choice.missing') },
	'form.unexpected',
)
export const correctSheetInput = v.strictObject(
	{ token, ...description, ...contact, contactIsShown: flag },
	'form.unexpected',
)

export const askClaimInput = v.strictObject(
	{ sheetId: id, words: written(1000) },
	'form.unexpected',
)
export const claimInput = v.strictObject({ claimId: id }, 'form.unexpected')
export const declineClaimInput = v.strictObject(
	{ claimId: id, reason: written(1000) },
	'form.unexpected',
)

export const stageSheetsInput = v.strictObject(
	{
		name: v.pipe(
			v.string('networks.fileMissing'),
			v.transform((name) => name.replace(/\p{Cc}/gu, '').slice(-200) || 'fichier'),
		),
		content: v.instance(Uint8Array, 'networks.fileMissing'),
	},
	'form.unexpected',
)
/** By the place of a column from 0; null leaves it out. */
export const mapSheetsInput = v.strictObject(
	{
		fileId: id,
		mapping: v.record(
			v.pipe(v.string(), v.regex(/^\d{1,3}$/, 'form.unexpected')),
			v.nullable(v.picklist(sheetFields, 'choice.missing')),
			'form.unexpected',
		),
	},
	'form.unexpected',
)
export const sheetsFileInput = v.strictObject({ fileId: id }, 'form.unexpected')
