import { formatNumber } from '#phrases'
import type { FilesPhrases } from './phrases.fr.ts'

const size = (bytes: number) => {
	if (bytes < 1000) return `${bytes} bytes`
	if (bytes < 1_000_000) return `${formatNumber(Math.round(bytes / 1000), 'en')} kB`
	const tenths = Math.round(bytes / 100_000)
	return `${formatNumber(bytes < 10_000_000 ? tenths / 10 : Math.round(tenths / 10), 'en')} MB`
}

/** What files say in English. */
export const en: FilesPhrases = {
	size,
	families: { image: 'Picture', pdf: 'PDF', office: 'Document', text: 'Text' },
	welcome:
		'PDF, picture, office document (.docx, .xlsx, .pptx, .odt, .ods, .odp), .csv table or text, up to 20 MB.',
	refusals: {
		'files.full': (_) =>
			`There is not enough room left: ${size(_.quotaBytes)} at most. Remove a document that is no longer useful, or ask your administrator for more room.`,
	},
	issues: {
		'files.missing': () => 'Choose a file',
		'files.empty': () => 'This file is empty. Check that it opens on your side.',
		'files.tooLarge': () => 'This file is over 20 MB. Reduce it, or share it in two parts.',
		'files.kind': () =>
			'This is not a file we keep. Send a PDF, a JPEG, PNG, WebP or GIF picture, a .docx, .xlsx, .pptx, .odt, .ods or .odp document, a .csv table or a .txt text.',
		'files.markup': () =>
			'This file is a web page or an SVG drawing, which we do not keep. Save it as a PDF or as a PNG picture.',
		'files.oldOffice': () =>
			'This document is in an old format (.doc, .xls, .ppt) or protected by a password. Save it as .docx, .xlsx, .pptx or PDF, without a password.',
		'files.macros': () =>
			'This document contains macros, which may harm whoever opens it. Save it without macros, or as a PDF.',
		'files.unfolds': () =>
			'This document unfolds to an unreasonable size; we do not keep it. Save it again, or as a PDF.',
		'files.heic': () =>
			'This photograph is in the HEIC format, which not all devices read. Save it as JPEG.',
		'files.imageTooLarge': () =>
			'This picture has too many pixels: 60 million at most. Reduce it before sending it.',
		'files.imageBroken': () =>
			'This picture cannot be read: the file is damaged or cut short. Save it again.',
		'files.pictureWanted': () => 'Choose a picture: JPEG, PNG, WebP or GIF.',
	},
}
