/** A network's colour as it is painted on one ground, and the ink that reads on it. */
export type Painted = { ground: string; ink: string }
/** The same colour by day and by night. */
export type Accent = { light: Painted; dark: Painted }

/** The pages' own grounds and inks, as the design's tokens have them. */
const paper = { light: '#fbf9f5', dark: '#12181b' }
const inks = ['#ffffff', '#191e21']

/** A band must be told from the page around it, and words must be read on it (WCAG 2.2: 1.4.11 and 1.4.3). */
const leastBeside = 3
const leastUnder = 4.5

/**
 * The colour that a network chose, as near as its pages can show it: made darker or lighter until it is
 * seen on the page, by day and by night, and until words are read on it. Always finds one; a colour that
 * needs no change is given back as it is.
 */
export function accentOf(colour: string): Accent {
	return { light: paintedOn(colour, paper.light), dark: paintedOn(colour, paper.dark) }
}

function paintedOn(colour: string, page: string): Painted {
	for (let step = 0; step <= 100; step++)
		for (const towards of ['#000000', '#ffffff']) {
			const ground = mixed(colour, towards, step / 100)
			const ink = bestInk(ground)
			if (contrast(ground, page) >= leastBeside && contrast(ground, ink) >= leastUnder)
				return { ground, ink }
		}
	return { ground: inks[1] as string, ink: inks[0] as string }
}

function bestInk(ground: string): string {
	const [white, ink] = inks as [string, string]
	return contrast(ground, white) >= contrast(ground, ink) ? white : ink
}

/** How well one colour is told from another, from 1 to 21, as WCAG 2.2 computes it. */
export function contrast(one: string, other: string): number {
	const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
	return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
	const [red, green, blue] = channels(colour).map((channel) => {
		const part = channel / 255
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
	}) as [number, number, number]
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function mixed(colour: string, towards: string, part: number): string {
	const [from, to] = [channels(colour), channels(towards)]
	const parts = from.map((one, i) => Math.round(one + ((to[i] as number) - one) * part))
	return `#${parts.map((one) => one.toString(16).padStart(2, '0')).join('')}`
}

function channels(colour: string): number[] {
	return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}
