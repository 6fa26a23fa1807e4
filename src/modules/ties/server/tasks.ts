import { runAct } from '#db'
import { defineNightlyTask, defineTask, type Task } from '#jobs/server'
import { type Actor, type Id, Refusal } from '#kernel'
import { askOutcome } from './ask-outcome.ts'
import { endIntroduction, introductionsOver } from './end-introductions.ts'
import { findNextPath } from './find-next-path.ts'
import { keepFacts } from './keep-facts.ts'
import { keepSponsorship } from './keep-sponsorship.ts'
import { lapseCall } from './lapse-call.ts'
import { lapseStep } from './lapse-step.ts'
import { expireNote, remindNote } from './note-clocks.ts'
import { passOnAnswer } from './pass-on-answer.ts'
import { remindStep } from './remind-step.ts'
import { introductionsPassingBy } from './review-introductions.ts'
import { reviewPath } from './review-path.ts'
import { sweepTieChanges } from './sweep-changes.ts'
import { tellCall } from './tell-call.ts'
import { tellMet, tellThanks } from './tell-go-betweens.ts'
import { tellTie } from './tell-tie.ts'

const system: Actor = { kind: 'system', networkId: null }

/** A job that finds its work done refuses, and that is its answer: it may run twice. */
async function unlessSettled(work: Promise<unknown>): Promise<void> {
	try {
		await work
	} catch (caught) {
		if (!(caught instanceof Refusal) || caught.code !== 'ties.settled') throw caught
	}
}

/** The clocks of introductions: what an act leaves to do later, each harmless to repeat. */
export const tiesTasks: Task[] = [
	defineNightlyTask('ties.sweep-changes', ({ now }) => sweepTieChanges(now)),
	defineNightlyTask('ties.end-introductions', async ({ now }) => {
		for (const introductionId of await introductionsOver(now))
			await unlessSettled(runAct(endIntroduction, system, { introductionId }, { now }))
	}),
	defineTask<{ introductionId: Id; firstPersonId?: Id }>(
		'ties.find-path',
		({ introductionId, firstPersonId }, { now }) =>
			unlessSettled(findNextPath(introductionId, firstPersonId ?? null, now)),
	),
	defineTask<{ stepId: Id }>('ties.pass-on', ({ stepId }, { now }) =>
		unlessSettled(runAct(passOnAnswer, system, { stepId }, { now })),
	),
	defineTask<{ stepId: Id }>('ties.remind', ({ stepId }, { now }) =>
		unlessSettled(runAct(remindStep, system, { stepId }, { now })),
	),
	defineTask<{ stepId: Id }>('ties.lapse', ({ stepId }, { now }) =>
		unlessSettled(runAct(lapseStep, system, { stepId }, { now })),
	),
	defineTask<{ personId: Id }>('ties.review-of', async ({ personId }, { now }) => {
		for (const introductionId of await introductionsPassingBy(personId, now))
			await unlessSettled(runAct(reviewPath, system, { introductionId }, { now }))
	}),
	defineTask<{ introductionId: Id; personId: Id }>(
		'ties.ask-outcome',
		({ introductionId, personId }, { now }) =>
			unlessSettled(runAct(askOutcome, system, { introductionId, personId }, { now })),
	),
	defineTask<{ declarationId: Id }>('ties.tell-tie', ({ declarationId }, { now }) =>
		unlessSettled(runAct(tellTie, system, { declarationId }, { now })),
	),
	defineTask<{ introductionId: Id }>('ties.tell-thanks', ({ introductionId }, { now }) =>
		unlessSettled(runAct(tellThanks, system, { introductionId }, { now })),
	),
	defineTask<{ introductionId: Id }>('ties.tell-met', ({ introductionId }, { now }) =>
		unlessSettled(runAct(tellMet, system, { introductionId }, { now })),
	),
	defineTask<{ networkId: Id; callId: Id; what: string; answerId?: Id }>(
		'ties.tell-call',
		(told, { now }) => unlessSettled(runAct(tellCall, system, told, { now })),
	),
	defineTask<{ networkId: Id; callId: Id }>('ties.lapse-call', (call, { now }) =>
		unlessSettled(runAct(lapseCall, system, call, { now })),
	),
	defineTask<{ noteId: Id }>('ties.remind-note', ({ noteId }, { now }) =>
		unlessSettled(runAct(remindNote, system, { noteId }, { now })),
	),
	defineTask<{ noteId: Id }>('ties.expire-note', ({ noteId }, { now }) =>
		unlessSettled(runAct(expireNote, system, { noteId }, { now })),
	),
	defineTask<{ kind: string; subjectId: Id; people: string; happenedOn: string; words: string }>(
		'ties.keep-facts',
		async ({ people, ...told }, { now }) => {
			const fact = { ...told, people: people.split(' ').filter(Boolean) }
			await runAct(keepFacts, system, fact, { now })
		},
	),
	defineTask<{ networkId: Id; invitationId: Id }>(
		'ties.keep-sponsorship',
		({ networkId, invitationId }, { now }) => keepSponsorship(networkId, invitationId, now),
	),
]
