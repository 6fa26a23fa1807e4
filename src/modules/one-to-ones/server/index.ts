export { answerOneToOne } from './answer-one-to-one.ts'
export { askOneToOne } from './ask-one-to-one.ts'
export { oneToOnesAtHome, type WaitingOneToOne } from './at-home.ts'
export { drawPairs } from './draw-pairs.ts'
export { type DrawSheet, type GridCell, type GridPerson, pairsSheet } from './draw-readings.ts'
export { dropDraw } from './drop-draw.ts'
export { keepNote } from './keep-note.ts'
export { keepPreparation } from './keep-preparation.ts'
export { keepDraw, makeDraw } from './make-draw.ts'
export {
	askingSheet,
	myOneToOnes,
	oneToOneByLink,
	oneToOneSheet,
	preparationSheet,
} from './my-readings.ts'
export { openDraw } from './open-draw.ts'
export { sayHeld } from './say-held.ts'
export { sendDraw } from './send-draw.ts'
export { setPause } from './set-pause.ts'
export { settleOneToOne } from './settle-one-to-one.ts'
export { oneToOnesTasks } from './tasks.ts'
export { withdrawOneToOne } from './withdraw-one-to-one.ts'
export { askHeld, remindProposed, tellAgreed, tellProposed } from './write-letters.ts'
