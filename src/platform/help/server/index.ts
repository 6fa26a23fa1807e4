export { type FoundHelp, findHelp, type HelpFound } from './find-help.ts'
export { guide, guidePicture } from './guide.ts'
export { helpContents, helpPage, type ShownBlock, type ShownPage } from './help-page.ts'
