export { consentsTasks } from './clocks.ts'
export { endConsent, giveConsent } from './give-consent.ts'
