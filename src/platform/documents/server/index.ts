export { type PaperWords, typesetPdf } from './typeset.ts'
