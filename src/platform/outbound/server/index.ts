export { type OutboundAnswer, type OutboundOptions, outbound } from './outbound.ts'
export { OutboundRefused } from './refused.ts'
