import { reading } from '#db'
import { keptDays } from '#privacy/server'
import type { PageServerLoad } from './$types'

/** What is kept on people, what for, who reads it, for how long: for anybody who asks. */
export const load: PageServerLoad = async () => {
	const nobody = { kind: 'anonymous' } as const
	const now = Temporal.Now.instant()
	return { days: await reading(nobody, (tx) => keptDays({ tx, actor: nobody, now })) }
}
