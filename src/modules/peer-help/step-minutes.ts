/**
 * How long each step takes by default: the proportions that groups use, in whole minutes that add up to the time
 * there is. What is left by rounding goes to the largest remainders, the earliest step first among equals.
 */

/** Minutes of each step in a session of two hours that opens with a follow-up; without one, of an hour and three quarters. */
const usual: Readonly<Record<number, number>> = { 0: 15, 1: 10, 2: 15, 3: 10, 4: 45, 5: 10, 6: 15 }

/** Whole minutes of each step, one at least: in all the time available, unless that is less than a minute a step. */
export function stepMinutes(
	availableMinutes: number,
	hasFollowUp: boolean,
): ReadonlyMap<number, number> {
	const asked = [0, 1, 2, 3, 4, 5, 6].filter((step) => hasFollowUp || step > 0)
	const whole = shared(asked, availableMinutes)
	// So short that some step would have nothing: each has its minute first, and the rest is shared.
	const isTooShort = [...whole.values()].some((minutes) => minutes < 1)
	if (!isTooShort) return whole
	const rest = shared(asked, Math.max(0, availableMinutes - asked.length))
	return new Map([...rest].map(([step, minutes]) => [step, minutes + 1]))
}

function shared(asked: readonly number[], totalMinutes: number): Map<number, number> {
	const all = asked.reduce((sum, step) => sum + (usual[step] as number), 0)
	const shares = asked.map((step) => {
		const exact = totalMinutes * (usual[step] as number)
		return { step, whole: Math.floor(exact / all), remainder: exact % all }
	})
	const left = totalMinutes - shares.reduce((sum, { whole }) => sum + whole, 0)
	const favoured = new Set(
		shares
			.toSorted((a, b) => b.remainder - a.remainder || a.step - b.step)
			.slice(0, left)
			.map(({ step }) => step),
	)
	return new Map(shares.map(({ step, whole }) => [step, whole + (favoured.has(step) ? 1 : 0)]))
}
