/** What a file is, as far as we treat it differently. */
export type FileFamily = 'image' | 'pdf' | 'office' | 'text'

/** Every type that is kept: its family, and the extension its name ends with. */
export const fileKinds: Readonly<Record<string, { family: FileFamily; extension: string }>> = {
	'image/jpeg': { family: 'image', extension: 'jpg' },
	'image/png': { family: 'image', extension: 'png' },
	'image/webp': { family: 'image', extension: 'webp' },
	'image/gif': { family: 'image', extension: 'gif' },
	'application/pdf': { family: 'pdf', extension: 'pdf' },
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
		family: 'office',
		extension: 'docx',
	},
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
		family: 'office',
		extension: 'xlsx',
	},
	'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
		family: 'office',
		extension: 'pptx',
	},
	'application/vnd.oasis.opendocument.text': { family: 'office', extension: 'odt' },
	'application/vnd.oasis.opendocument.spreadsheet': { family: 'office', extension: 'ods' },
	'application/vnd.oasis.opendocument.presentation': { family: 'office', extension: 'odp' },
	'text/csv': { family: 'text', extension: 'csv' },
	'text/plain': { family: 'text', extension: 'txt' },
}

/** The family of a type that is kept; null for any other. */
export function familyOf(type: string): FileFamily | null {
	return fileKinds[type]?.family ?? null
}

/** What a file field of a page offers to choose, as `accept` wants it: a help, never a check. */
export function acceptFor(...families: FileFamily[]): string {
	return Object.entries(fileKinds)
		.filter(([, kind]) => families.includes(kind.family))
		.flatMap(([type, kind]) => [`.${kind.extension}`, type])
		.join(',')
}
