export { type Application, application, useApplication } from './application.ts'
export {
	type Database,
	openDatabase,
	openPool,
	type Server,
	type Tx,
} from './connect.ts'
export {
	enterFirm,
	enterNetwork,
	type Look,
	type OpenReading,
	reading,
	readingThatAsks,
} from './context.ts'
export { sealBatch, sealHash, type Verification, verifySeals } from './journal.ts'
export { migrate } from './migrate.ts'
export { openStorage, type Storage, StorageRefusal } from './open-storage.ts'
export { type Parameters, parameter, parametersOn } from './parameters.ts'
export {
	type Act,
	type ActDefinition,
	addJob,
	defineAct,
	removeJob,
	runAct,
	type When,
} from './run-act.ts'
