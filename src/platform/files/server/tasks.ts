import { defineNightlyTask, defineTask, type Task } from '#jobs/server'
import { logger } from '#logs/server'
import { discardContent, sweepContents } from './discard-content.ts'

/** What the worker does for files: lets go of contents that acts dropped, and each night of what nobody owns. */
export const filesTasks: Task[] = [
	defineTask<{ hash: string }>('files.discard', async ({ hash }, { now }) => {
		await discardContent(hash, now)
	}),
	defineNightlyTask('files.sweep', async ({ now }) => {
		logger.info({ removed: await sweepContents(now) }, 'contents that nobody owns were swept')
	}),
]
