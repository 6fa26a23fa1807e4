/** The knot of one tie in the picture of one's network. */
export interface FanKnot {
	/** From the knot of « you » to this one, and on to its name. */
	readonly thread: string
	readonly toName: string
	readonly x: number
	readonly y: number
}

/** One's network as a fan of threads: the longer since the last news, the longer the thread. */
export interface Fan {
	readonly width: number
	readonly height: number
	readonly you: { readonly x: number; readonly y: number }
	readonly knots: readonly FanKnot[]
	/** Where names begin. */
	readonly nameX: number
	/** The marks of elapsed time, in months. */
	readonly marks: readonly { readonly x: number; readonly months: number }[]
	/** Where the months are written, and down to where their lines run. */
	readonly top: number
}

export interface FanShape {
	readonly width: number
	/** Where the first and the last month stand, and where names begin. */
	readonly nearX: number
	readonly farX: number
	readonly nameX: number
	readonly rowHeight: number
	/** The picture mirrors where one reads from right to left. */
	readonly isMirrored: boolean
}

/** The months marked on the picture; whatever is older stands at the last one. */
const marked = [0, 6, 12, 24] as const
const top = 44

/**
 * Draws the fan: one row a tie, in the order given; its knot stands where the months since its last news
 * say, on a scale that is wider for what is near. Whole numbers: the same network is the same picture.
 */
export function drawFan(months: readonly number[], shape: FanShape): Fan {
	const { width, nearX, farX, nameX, rowHeight, isMirrored } = shape
	const side = (x: number) => Math.round(isMirrored ? width - x : x)
	const placeOf = (age: number) => nearX + (farX - nearX) * Math.sqrt(Math.min(age, 24) / 24)
	const height = top + Math.max(1, months.length) * rowHeight + 8
	const you = { x: side(18), y: Math.round(top + (height - top) / 2) }
	return {
		width,
		height,
		you,
		nameX: side(nameX),
		top,
		marks: marked.map((age) => ({ x: side(placeOf(age)), months: age })),
		knots: months.map((age, row) => {
			const y = Math.round(top + rowHeight * (row + 0.5))
			const x = side(placeOf(age))
			const bend = side(18 + (nearX - 18) * 0.75)
			const straight = side(nearX)
			return {
				x,
				y,
				thread: `M${you.x} ${you.y}C${bend} ${you.y} ${bend} ${y} ${straight} ${y}L${x} ${y}`,
				toName: `M${x} ${y}L${side(nameX - 8)} ${y}`,
			}
		}),
	}
}
