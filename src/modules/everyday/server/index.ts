export { addDocument } from './add-document.ts'
export { addFolder } from './add-folder.ts'
export { answerWord } from './answer-word.ts'
export { deliverWord } from './deliver-word.ts'
export {
	type DocumentLine,
	documentSheet,
	documents,
	type VersionLine,
} from './document-readings.ts'
export { editDocument } from './edit-document.ts'
export { editMessage } from './edit-message.ts'
export { eraseMessage } from './erase-message.ts'
export { mailWord } from './mail-word.ts'
export { openDocuments } from './open-documents.ts'
export { openWord } from './open-word.ts'
export { removeDocument } from './remove-document.ts'
export { removeFolder } from './remove-folder.ts'
export { replaceDocument } from './replace-document.ts'
export { sayInThread } from './say-in-thread.ts'
export { everydayTasks } from './tasks.ts'
export { tellAnswer } from './tell-answer.ts'
export { tellThread } from './tell-thread.ts'
export { type MessageLine, type ThreadSheet, threadOf } from './thread-readings.ts'
export { withdrawWord } from './withdraw-word.ts'
export { type AnswerLine, newWordSheet, type WordLine, wordSheet, words } from './word-readings.ts'
export { writeWord } from './write-word.ts'
