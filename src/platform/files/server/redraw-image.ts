import type { Metadata, Sharp } from 'sharp'

/** A picture drawn anew: nothing of the bytes received is left but its pixels. */
export type RedrawnImage = {
	type: string
	bytes: Buffer
	thumbnail: Buffer
	width: number
	height: number
}

/** Why a picture could not be: it would not fit in memory, or it is cut or none. */
export type ImageProblem = 'too-large' | 'broken'

/** All the images of an animation together; a telephone takes at most 50 million points. */
const mostPixels = 60_000_000
const mostFrames = 60
const longestSide = 4096
const thumbnailSide = 480
const patienceSeconds = 20

/** Loaded with the first picture: it weighs 20 MB, and most days nobody sends one. */
async function loadSharp() {
	const { default: sharp } = await import('sharp')
	// Only these readers are ever run, whatever the bytes look like to the library.
	sharp.block({ operation: ['VipsForeignLoad'] })
	sharp.unblock({
		operation: [
			'VipsForeignLoadJpegBuffer',
			'VipsForeignLoadPngBuffer',
			'VipsForeignLoadWebpBuffer',
			'VipsForeignLoadNsgifBuffer',
			'VipsForeignLoadHeifBuffer',
		],
	})
	sharp.cache(false)
	sharp.concurrency(1)
	return sharp
}

let loading: ReturnType<typeof loadSharp> | undefined

/**
 * Reads a picture's points and draws them again in the same format (AVIF as JPEG): upright, in common
 * colours, at most 4096 points a side, without the place, device and words that a camera writes, nor
 * whatever else was hidden in the file. An animation keeps its first sixty images.
 */
export async function redrawImage(bytes: Uint8Array): Promise<RedrawnImage | ImageProblem> {
	loading ??= loadSharp()
	const sharp = await loading
	try {
		const seen = await sharp(bytes, { limitInputPixels: mostPixels }).metadata()
		const pages = Math.min(seen.pages ?? 1, mostFrames)
		if (seen.width * seen.height * pages > mostPixels) return 'too-large'
		const drawn = sharp(bytes, {
			limitInputPixels: mostPixels,
			failOn: 'error',
			...(pages > 1 && { pages }),
		})
			.timeout({ seconds: patienceSeconds })
			.autoOrient()
			.toColourspace('srgb')
			.resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
		const { data, info } = await inFormat(drawn, seen).toBuffer({ resolveWithObject: true })
		const thumbnail = await sharp(data, { limitInputPixels: mostPixels })
			.timeout({ seconds: patienceSeconds })
			.resize({
				width: thumbnailSide,
				height: thumbnailSide,
				fit: 'inside',
				withoutEnlargement: true,
			})
			.webp({ quality: 78 })
			.toBuffer()
		const height = info.pageHeight ?? info.height
		return { type: typeOf(seen), bytes: data, thumbnail, width: info.width, height }
	} catch (error) {
		return /pixel limit|exceeds|too large|too many/i.test(String(error)) ? 'too-large' : 'broken'
	}
}

function inFormat(image: Sharp, { format }: Metadata): Sharp {
	if (format === 'png') return image.png({ compressionLevel: 8 })
	if (format === 'webp') return image.webp({ quality: 84 })
	if (format === 'gif') return image.gif()
	return image.flatten({ background: '#ffffff' }).jpeg({ quality: 84, mozjpeg: true })
}

function typeOf({ format }: Metadata): string {
	return format === 'png' || format === 'webp' || format === 'gif'
		? `image/${format}`
		: 'image/jpeg'
}
