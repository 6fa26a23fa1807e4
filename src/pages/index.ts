export { addressOf, barOf, contentsOf, homeOf, type Place } from './contents.ts'
export { type Frame, frameOf } from './frame.ts'
export { type Awaiting, type FirstStep, firmHome, type ToMeet } from './home/reading.ts'
export { PostedForm, readForm } from './read-form.ts'
export {
	idIn,
	keepReading,
	openScreen,
	releaseReading,
	screen,
	toSignIn,
} from './screen.ts'
export { issueSentence, sentence, sentencesOf } from './sentences.ts'
export { type Context, type ShellSheet, shellSheet } from './shell.ts'
export { lookEverywhere, type Shelf, type Shelves } from './shelves.ts'
export {
	type Outcome,
	type Problems,
	type Refused,
	refusalIn,
	refusedForm,
	tryAct,
} from './try-act.ts'
