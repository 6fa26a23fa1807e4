/** The way letters were written as bytes, by the names web standards give. */
export type Encoding =
	| 'utf-8'
	| 'utf-16le'
	| 'utf-16be'
	| 'windows-1252'
	| 'windows-1256'
	| 'macintosh'

/**
 * Turns the bytes of a text file into text, byte-order mark removed.
 *
 * In order: a mark; zeros at every other byte (UTF-16 without mark); valid UTF-8; else one of the
 * older sets of 256 letters, where every byte means something and only likelihood decides:
 * Windows-1252 (Excel in French) unless the high bytes are those of French on the older Macintosh,
 * or come in whole words, as they do in Arabic (Windows-1256) and never in French.
 */
export function decodeText(bytes: Uint8Array): { encoding: Encoding; text: string } {
	const encoding = guessEncoding(bytes)
	return { encoding, text: new TextDecoder(encoding).decode(bytes) }
}

function guessEncoding(bytes: Uint8Array): Encoding {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
	const zeros = zerosByParity(bytes.subarray(0, 2000))
	if (zeros) return zeros
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes)
		return 'utf-8'
	} catch {
		return guessOlderSet(bytes)
	}
}

function zerosByParity(start: Uint8Array): Encoding | null {
	let even = 0
	let odd = 0
	for (const [index, byte] of start.entries()) {
		if (byte !== 0) continue
		if (index % 2 === 0) even++
		else odd++
	}
	if (odd > start.length / 4 && even < start.length / 50) return 'utf-16le'
	if (even > start.length / 4 && odd < start.length / 50) return 'utf-16be'
	return null
}

// é è ê ë à â ç ô î û ù ï, as each of the two sets writes them.
const frenchOnWindows = new Set([
	0xe9, 0xe8, 0xea, 0xeb, 0xe0, 0xe2, 0xe7, 0xf4, 0xee, 0xfb, 0xf9, 0xef, 0xc9,
])
const frenchOnMacintosh = new Set([
	0x8e, 0x8f, 0x90, 0x91, 0x88, 0x89, 0x8d, 0x99, 0x94, 0x9e, 0x9d, 0x95, 0x83,
])

function guessOlderSet(bytes: Uint8Array): Encoding {
	let onWindows = 0
	let onMacintosh = 0
	let high = 0
	let inWords = 0
	let run = 0
	for (const byte of bytes) {
		if (byte < 0x80) {
			if (run >= 3) inWords += run
			run = 0
			continue
		}
		high++
		run++
		if (frenchOnWindows.has(byte)) onWindows++
		if (frenchOnMacintosh.has(byte)) onMacintosh++
	}
	if (run >= 3) inWords += run
	if (inWords > high / 2) return 'windows-1256'
	return onMacintosh > onWindows ? 'macintosh' : 'windows-1252'
}
