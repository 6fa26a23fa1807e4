export { asSystem } from './as-system.ts'
export {
	defineRetention,
	deleted,
	isRetention,
	keptDaysOn,
	type RetentionTask,
	runRetention,
} from './retention.ts'
export { sealJournal } from './seal-journal.ts'
export { sweep } from './sweep.ts'
export { defineNightlyTask, defineTask, type Run, type Task } from './task.ts'
export { runDueJobs, startWorker, type Worker } from './worker.ts'
