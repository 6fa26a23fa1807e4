export { applyAsGuest } from './apply-as-guest.ts'
export { followVisits } from './follow-visits.ts'
export { welcomeGuest } from './welcome-guest.ts'
