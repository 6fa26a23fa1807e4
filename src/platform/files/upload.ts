import * as v from 'valibot'

/** Heavier than this, a file is not read at all; the routes that receive one refuse it sooner. */
export const largestFileBytes = 20 * 1024 * 1024

/** A file as an act receives it: the name its sender's disk gives it, and its bytes, which alone are believed. */
export const uploadedFile = v.strictObject(
	{
		name: v.pipe(v.string('files.missing'), v.maxLength(100_000, 'files.missing')),
		content: v.instance(Uint8Array, 'files.missing'),
	},
	'files.missing',
)
export type UploadedFile = { name: string; content: Uint8Array }
