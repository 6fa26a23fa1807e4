import { formatNumber } from '#phrases'

/** A size as one says it: 12 ko, 3,4 Mo. */
const size = (bytes: number) => {
	if (bytes < 1000) return `${bytes}\u00a0octets`
	if (bytes < 1_000_000) return `${formatNumber(Math.round(bytes / 1000), 'fr')}\u00a0ko`
	const tenths = Math.round(bytes / 100_000)
	return `${formatNumber(bytes < 10_000_000 ? tenths / 10 : Math.round(tenths / 10), 'fr')}\u00a0Mo`
}

/** What files say in French, the reference. */
export const fr = {
	size,
	/** What a file is, before its size. */
	families: { image: 'Image', pdf: 'PDF', office: 'Document', text: 'Texte' },
	/** Under a field that takes any file. */
	welcome:
		'PDF, image, document bureautique (.docx, .xlsx, .pptx, .odt, .ods, .odp), tableau .csv ou texte, jusqu’à 20\u00a0Mo.',
	refusals: {
		'files.full': (_: { quotaBytes: number }) =>
			`Il n’y a plus assez de place\u00a0: ${size(_.quotaBytes)} au plus. Retirez un document devenu inutile, ou demandez à votre administrateur d’élargir la place.`,
	},
	issues: {
		'files.missing': () => 'Choisissez un fichier',
		'files.empty': () => 'Ce fichier est vide. Vérifiez qu’il s’ouvre chez vous.',
		'files.tooLarge': () => 'Ce fichier dépasse 20\u00a0Mo. Réduisez-le, ou partagez-le en deux.',
		'files.kind': () =>
			'Ce n’est pas un fichier que nous gardons. Envoyez un PDF, une image JPEG, PNG, WebP ou GIF, un document .docx, .xlsx, .pptx, .odt, .ods ou .odp, un tableau .csv ou un texte .txt.',
		'files.markup': () =>
			'Ce fichier est une page web ou un dessin SVG, que nous ne gardons pas. Enregistrez-le en PDF ou en image PNG.',
		'files.oldOffice': () =>
			'Ce document est d’un format ancien (.doc, .xls, .ppt) ou protégé par un mot de passe. Enregistrez-le en .docx, .xlsx, .pptx ou PDF, sans mot de passe.',
		'files.macros': () =>
			'Ce document contient des macros, qui peuvent nuire à qui l’ouvre. Enregistrez-le sans macros, ou en PDF.',
		'files.unfolds': () =>
			'Ce document se déplie en un contenu démesuré\u202f; nous ne le gardons pas. Enregistrez-le à nouveau, ou en PDF.',
		'files.heic': () =>
			'Cette photo est au format HEIC, que tous les appareils ne lisent pas. Enregistrez-la en JPEG.',
		'files.imageTooLarge': () =>
			'Cette image a trop de points\u00a0: 60 millions au plus. Réduisez-la avant de l’envoyer.',
		'files.imageBroken': () =>
			'Cette image ne peut pas être lue\u00a0: le fichier est abîmé ou coupé. Enregistrez-la à nouveau.',
		'files.pictureWanted': () => 'Choisissez une image\u00a0: JPEG, PNG, WebP ou GIF.',
	},
}

export type FilesPhrases = typeof fr
