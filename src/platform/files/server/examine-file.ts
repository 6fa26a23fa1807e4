import { type FileFamily, fileKinds } from '../file-kinds.ts'
import { cleanName, extensionOf } from '../file-name.ts'
import { largestFileBytes, type UploadedFile } from '../upload.ts'
import { hashOf } from './content-store.ts'
import { listArchive } from './office-archive.ts'
import { redrawImage } from './redraw-image.ts'

/** A file as it will be kept: what it really is, under which name, its bytes as redrawn if it is a picture. */
export type ExaminedFile = {
	name: string
	type: string
	family: FileFamily
	bytes: Uint8Array
	hash: string
	picture: { thumbnail: Uint8Array; thumbnailHash: string; width: number; height: number } | null
}

/** Why a file is not kept: the code of a sentence of this module. */
export type FileProblem =
	| 'files.empty'
	| 'files.tooLarge'
	| 'files.kind'
	| 'files.markup'
	| 'files.oldOffice'
	| 'files.macros'
	| 'files.unfolds'
	| 'files.heic'
	| 'files.imageTooLarge'
	| 'files.imageBroken'

/** An act that meets another is tried again: its file was examined once and for all. */
const examined = new WeakMap<Uint8Array, Promise<ExaminedFile | FileProblem>>()

/** Looks at what a file is, by its bytes and not by its name; draws pictures anew; names it accordingly. */
export function examineFile(given: UploadedFile): Promise<ExaminedFile | FileProblem> {
	let answer = examined.get(given.content)
	if (!answer) {
		answer = examine(given)
		examined.set(given.content, answer)
	}
	return answer
}

async function examine({ name, content }: UploadedFile): Promise<ExaminedFile | FileProblem> {
	if (content.length === 0) return 'files.empty'
	if (content.length > largestFileBytes) return 'files.tooLarge'
	const found = await typeOf(content, name)
	if (found.startsWith('files.')) return found as FileProblem
	if (found.startsWith('image/')) {
		const drawn = await redrawImage(content)
		if (drawn === 'too-large') return 'files.imageTooLarge'
		if (drawn === 'broken') return 'files.imageBroken'
		const { type, bytes, thumbnail, width, height } = drawn
		const thumbnailHash = hashOf(thumbnail)
		return { ...keptAs(name, type, bytes), picture: { thumbnail, thumbnailHash, width, height } }
	}
	return keptAs(name, found, content)
}

function keptAs(name: string, type: string, bytes: Uint8Array): ExaminedFile {
	const kind = fileKinds[type] as (typeof fileKinds)[string]
	return {
		name: cleanName(name, kind.extension),
		type,
		family: kind.family,
		bytes,
		hash: hashOf(bytes),
		picture: null,
	}
}

const redrawn = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif', 'image/apng']

async function typeOf(content: Uint8Array, name: string): Promise<string | FileProblem> {
	// Looked at by our own reader, which unfolds nothing.
	if (content[0] === 0x50 && content[1] === 0x4b) return officeType(content)
	const { fileTypeFromBuffer } = await import('file-type')
	const found = await fileTypeFromBuffer(content).catch(() => undefined)
	const mime = found?.mime ?? ''
	if (redrawn.includes(mime)) return mime
	if (mime === 'application/pdf') return mime
	if (/^image\/hei[cf]/.test(mime)) return 'files.heic'
	if (mime === 'application/x-cfb') return 'files.oldOffice'
	if (mime && !/^(text\/|application\/(xml|json))|svg/.test(mime)) return 'files.kind'
	return textType(content, name)
}

/** Unfolding to more than this, or by more than a hundred times, is what no document does. */
const mostUnfoldedBytes = 300 * 1024 * 1024

const parts: [name: string, extension: string][] = [
	['word/document.xml', 'docx'],
	['xl/workbook.xml', 'xlsx'],
	['ppt/presentation.xml', 'pptx'],
]

function officeType(content: Uint8Array): string | FileProblem {
	const listing = listArchive(content)
	if (!listing) return 'files.kind'
	const { names, unfoldedBytes, first } = listing
	const part = parts.find(([main]) => names.includes(main) && names.includes('[Content_Types].xml'))
	const said = first?.toString('latin1').trim() ?? ''
	const type = part
		? Object.keys(fileKinds).find((one) => fileKinds[one]?.extension === part[1])
		: names[0] === 'mimetype' && fileKinds[said]?.family === 'office'
			? said
			: undefined
	if (!type) return 'files.kind'
	const isBomb = unfoldedBytes > 20 * 1024 * 1024 && unfoldedBytes > content.length * 100
	if (isBomb || unfoldedBytes > mostUnfoldedBytes) return 'files.unfolds'
	if (names.some((one) => /vbaProject|^Basic\/|^Scripts\//i.test(one))) return 'files.macros'
	return type
}

/** Texts have no first bytes of their own: they are what has no other control than lines and tabs. */
function textType(content: Uint8Array, name: string): string | FileProblem {
	const text = Buffer.from(content.subarray(0, 65_536)).toString('latin1')
	const shown = text.replace(/^(ï»¿|\s)+/, '')
	if (/^<(?:[a-z!?/]|$)/i.test(shown)) return 'files.markup'
	// biome-ignore lint/suspicious/noControlCharactersInRegex: their presence is what is looked for
	if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) return 'files.kind'
	const extension = extensionOf(name)
	if (extension === 'csv' || extension === 'tsv') return 'text/csv'
	return ['txt', 'text', 'md', 'log', ''].includes(extension) ? 'text/plain' : 'files.kind'
}
