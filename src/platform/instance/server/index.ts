export {
	type Adviser,
	advisers,
	advisersOf,
	isAdviser,
	type Territory,
	territoriesAdvised,
} from './advisers.ts'
export { changeInstance } from './change-instance.ts'
export { endAdviser } from './end-adviser.ts'
export { openInstance, prepareFirstStart } from './first-start.ts'
export { address, instanceName } from './inputs.ts'
export { nameAdviser } from './name-adviser.ts'
export { parameterOn } from './parameter-on.ts'
export { hashCode, newCode } from './readable-code.ts'
export {
	type InstanceSettings,
	instanceSettings,
	isAdministrator,
	isSetUp,
	publicAddress,
} from './readings.ts'
