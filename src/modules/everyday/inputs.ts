import * as v from 'valibot'
import { uploadedFile } from '#files'
import { id, written } from '#firms'
import { threadKinds } from './thread-kinds.ts'

/** One left out, as a document that stands in no folder. */
const folder = v.optional(v.nullable(id), null)

export const addFolderInput = v.strictObject(
	{ networkId: id, name: written(80) },
	'form.unexpected',
)
export const folderInput = v.strictObject({ networkId: id, folderId: id }, 'form.unexpected')
export const addDocumentInput = v.strictObject(
	{
		networkId: id,
		folderId: folder,
		title: v.optional(
			v.pipe(v.string('form.unexpected'), v.trim(), v.maxLength(160, 'text.tooLong')),
		),
		upload: uploadedFile,
	},
	'form.unexpected',
)
export const replaceDocumentInput = v.strictObject(
	{ networkId: id, documentId: id, upload: uploadedFile },
	'form.unexpected',
)
export const editDocumentInput = v.strictObject(
	{ networkId: id, documentId: id, title: written(160), folderId: folder },
	'form.unexpected',
)
export const documentInput = v.strictObject({ networkId: id, documentId: id }, 'form.unexpected')
export const openDocumentsInput = v.strictObject(
	{ networkId: id, by: v.picklist(['runners', 'members'], 'choice.missing') },
	'form.unexpected',
)

/** How many files go with a word. */
export const mostAttachments = 5

export const writeWordInput = v.strictObject(
	{
		networkId: id,
		subject: written(140),
		body: written(5000),
		audience: v.picklist(['everyone', 'board', 'trade'], 'choice.missing'),
		tradeKey: v.optional(v.pipe(v.string('form.unexpected'), v.maxLength(120, 'form.unexpected'))),
		attachments: v.optional(
			v.pipe(v.array(uploadedFile), v.maxLength(mostAttachments, 'everyday.tooManyFiles')),
			[],
		),
	},
	'form.unexpected',
)
export const wordInput = v.strictObject({ wordId: id }, 'form.unexpected')
export const answerWordInput = v.strictObject(
	{ wordId: id, personId: v.optional(id), body: written(3000) },
	'form.unexpected',
)

const thread = { kind: v.picklist(threadKinds, 'form.unexpected'), objectId: id }
export const sayInput = v.strictObject({ ...thread, body: written(4000) }, 'form.unexpected')
export const editMessageInput = v.strictObject(
	{ messageId: id, body: written(4000) },
	'form.unexpected',
)
export const messageInput = v.strictObject({ messageId: id }, 'form.unexpected')
