import { encode } from 'uqr'

/** A text as a picture to be read by a phone: the dark squares of its code, as one SVG path, and its side. */
export function qrPath(text: string): { side: number; path: string } {
	const { size, data } = encode(text, { ecc: 'M', border: 4 })
	const squares = data.flatMap((row, y) =>
		row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
	)
	return { side: size, path: squares.join('') }
}
