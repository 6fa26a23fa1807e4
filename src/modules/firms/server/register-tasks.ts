import { addJob, parameter, parametersOn, runAct } from '#db'
import { asSystem, defineNightlyTask, defineTask, type Task } from '#jobs/server'
import { dayAt, type Id } from '#kernel'
import { askRegisterInTurn } from './ask-register-in-turn.ts'
import { refreshRegisterAnswer } from './refresh-register-answer.ts'

/** Firms asked about in one night: the oldest answers first, the rest waits for the next nights. */
const mostANight = 500
/** Between two questions of the clock: it is in no hurry, and leaves its turns to people. */
const apartSeconds = 3

/** The clock of the register: answers older than `register.refresh_days` are asked anew, for firms whose people asked once. */
export const registerTasks: Task[] = [
	defineNightlyTask('firms.look-at-register', ({ now }) => planRefreshes(now)),
	defineTask<{ firmId: Id }>('firms.refresh-register', async ({ firmId }, { now }) => {
		const siren = await numberOf(firmId, now)
		if (!siren) return
		const answer = await askRegisterInTurn(siren)
		// Away, it is asked another night; too many questions, as soon as it takes some again.
		if (answer.state === 'away') return
		if (answer.state === 'busy') return planRefresh(firmId, answer.until.add({ seconds: 60 }))
		await runAct(
			refreshRegisterAnswer,
			{ kind: 'system', networkId: null },
			{ firmId, state: answer.state, ...('firm' in answer && { found: answer.firm }) },
			{ now },
		)
	}),
]

async function planRefreshes(now: Temporal.Instant): Promise<void> {
	const firms = await asSystem(null, async (tx) =>
		tx
			.selectFrom('registerAnswer')
			.innerJoin('firm', 'firm.id', 'registerAnswer.firmId')
			.select('firm.id')
			.where('registerAnswer.askedAt', '<', await staleBefore(tx, now))
			.where('firm.claimedAt', 'is not', null)
			.where('firm.siren', 'is not', null)
			.where('firm.country', '=', 'FR')
			.orderBy('registerAnswer.askedAt')
			.orderBy('firm.id')
			.limit(mostANight)
			.execute(),
	)
	for (const [i, { id }] of firms.entries())
		await planRefresh(id, now.add({ seconds: i * apartSeconds }))
}

function planRefresh(firmId: Id, at: Temporal.Instant): Promise<void> {
	return asSystem(null, (tx) =>
		addJob(tx, 'firms.refresh-register', { firmId }, { at, key: `register:${firmId}` }),
	)
}

/** The number to ask about, unless the firm's people asked meanwhile: a job may run twice. */
function numberOf(firmId: Id, now: Temporal.Instant): Promise<string | null> {
	return asSystem(null, async (tx) => {
		const firm = await tx
			.selectFrom('registerAnswer')
			.innerJoin('firm', 'firm.id', 'registerAnswer.firmId')
			.select('firm.siren')
			.where('firm.id', '=', firmId)
			.where('registerAnswer.askedAt', '<', await staleBefore(tx, now))
			.executeTakeFirst()
		return firm?.siren ?? null
	})
}

async function staleBefore(
	tx: Parameters<typeof parametersOn>[0],
	now: Temporal.Instant,
): Promise<Temporal.Instant> {
	const days = parameter(await parametersOn(tx, dayAt(now, 'UTC')), 'register.refresh_days')
	return now.subtract({ hours: 24 * days })
}
