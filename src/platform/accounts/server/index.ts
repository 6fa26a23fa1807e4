// Schemas that other modules' acts take in, where the server needs them.
export { type Newcomer, newcomer } from '../inputs.ts'
export { addressBucket, clientAddress } from './address.ts'
export { askEmailChange } from './ask-email-change.ts'
export { changeLanguage } from './change-language.ts'
export { changeName } from './change-name.ts'
export { changePassword } from './change-password.ts'
export { confirmEmail } from './confirm-email.ts'
export { deviceOf } from './device.ts'
export {
	askForLink,
	changePlaces,
	deviceIn,
	enterAtFirstStart,
	enterWithLink,
	enterWithPassword,
} from './enter.ts'
export { linkPage } from './link-pages.ts'
export {
	actorOfLink,
	dropLinks,
	findLink,
	isLinkRefusal,
	type Link,
	type LinkPurpose,
	type LinkState,
	linkAddress,
	linkLifetimes,
	lookAtLink,
	makeLink,
	type NewLink,
	stateOfLink,
	useLink,
} from './links.ts'
export { openAccount } from './open-account.ts'
export { hashPassword } from './passwords.ts'
export { giveTryBack, type Limited, limits, spendTry, type Try } from './rate-limits.ts'
export { type MyAccount, myAccount, type OpenSession } from './readings.ts'
export { requestSignInLink } from './request-sign-in-link.ts'
export { revokeSession } from './revoke-session.ts'
export { sendSignInLink } from './send-sign-in-link.ts'
export { forgetSession, keepSession, sessionCookie } from './session-cookie.ts'
export { openSession, type SignedIn, signedInAs } from './sessions.ts'
export { setUpInstance } from './set-up-instance.ts'
export { signInWithLink } from './sign-in-with-link.ts'
export { signInWithPassword } from './sign-in-with-password.ts'
export { signOut } from './sign-out.ts'
export { signOutEverywhere } from './sign-out-everywhere.ts'
export { accountsTasks } from './tasks.ts'
