import { runAct } from '#db'
import { defineTask, type Task } from '#jobs/server'
import { type Actor, type Id, Refusal } from '#kernel'
import { deliverWord } from './deliver-word.ts'
import { mailWord } from './mail-word.ts'
import { tellAnswer } from './tell-answer.ts'
import { tellThread } from './tell-thread.ts'

const inNetwork = (networkId: Id | null): Actor => ({ kind: 'system', networkId })

/** A job that finds its work done refuses, and that is its answer: it may run twice. */
async function unlessSettled(work: Promise<unknown>): Promise<void> {
	try {
		await work
	} catch (caught) {
		if (!(caught instanceof Refusal) || caught.code !== 'everyday.settled') throw caught
	}
}

/** What words and threads leave to do later, each harmless to repeat; an effect and its mail are one act. */
export const everydayTasks: Task[] = [
	defineTask<{ networkId: Id; wordId: Id }>(
		'everyday.deliver-word',
		({ networkId, wordId }, { now }) =>
			unlessSettled(runAct(deliverWord, inNetwork(networkId), { wordId }, { now })),
	),
	defineTask<{ networkId: Id; wordId: Id }>(
		'everyday.mail-word',
		async ({ networkId, wordId }, { now }) => {
			await runAct(mailWord, inNetwork(networkId), { wordId }, { now })
		},
	),
	defineTask<{ networkId: Id; answerId: Id }>(
		'everyday.tell-answer',
		({ networkId, answerId }, { now }) =>
			unlessSettled(runAct(tellAnswer, inNetwork(networkId), { answerId }, { now })),
	),
	defineTask<{ messageId: Id }>('everyday.tell-thread', ({ messageId }, { now }) =>
		unlessSettled(runAct(tellThread, inNetwork(null), { messageId }, { now })),
	),
]
