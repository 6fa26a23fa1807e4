export { changeInstance } from './change-instance.ts'
export { openInstance, prepareFirstStart } from './first-start.ts'
export { address, instanceName } from './inputs.ts'
export { type InstanceSettings, instanceSettings, isSetUp, publicAddress } from './readings.ts'
