export { errorForLog, isLogLevel, logger, say } from './logger.ts'
export { redactPath, redactText } from './redact.ts'
export { type AnsweredRequest, logRequest } from './requests.ts'
