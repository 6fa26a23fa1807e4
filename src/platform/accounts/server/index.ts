// Schemas that other modules' acts take in, where the server needs them.
export { type Newcomer, newcomer } from '../inputs.ts'
export { addressBucket, clientAddress } from './address.ts'
export { askEmailChange } from './ask-email-change.ts'
export { beginPasskey } from './begin-passkey.ts'
export { beginPasskeyProof } from './begin-passkey-proof.ts'
export { beginPasskeySignIn } from './begin-passkey-sign-in.ts'
export { changeLanguage } from './change-language.ts'
export { changeName } from './change-name.ts'
export { changePassword } from './change-password.ts'
export { chooseIdentityProvider } from './choose-identity-provider.ts'
export { confirmApp } from './confirm-app.ts'
export { confirmEmail } from './confirm-email.ts'
export { deletePasskey } from './delete-passkey.ts'
export { deviceOf } from './device.ts'
export { dropIdentityProvider } from './drop-identity-provider.ts'
export {
	askForLink,
	askPasskeys,
	changePlaces,
	deviceIn,
	enterAtFirstStart,
	enterWithIdentity,
	enterWithLink,
	enterWithPasskey,
	enterWithPassword,
	identityWaiting,
	leaveForProvider,
	linkWaitingIdentity,
	personEntering,
	providerAhead,
} from './enter.ts'
export { keepIdentityVisit } from './keep-identity-visit.ts'
export { linkIdentity } from './link-identity.ts'
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
export { requireProof } from './proof.ts'
export { proposeApp } from './propose-app.ts'
export { protectWithPasskeys } from './protect-with-passkeys.ts'
export { proveWithCode } from './prove-with-code.ts'
export { proveWithPasskey } from './prove-with-passkey.ts'
export { proveWithPassword } from './prove-with-password.ts'
export {
	giveTryBack,
	holdTurns,
	type Limited,
	limits,
	spendTry,
	type Try,
	takeTurn,
} from './rate-limits.ts'
export {
	type IdentitySettings,
	identitySettings,
	type MyAccount,
	type MyProtection,
	myAccount,
	myProtection,
	type OpenSession,
	type ProposedApp,
	proposedApp,
} from './readings.ts'
export { receiveIdentity } from './receive-identity.ts'
export { registerPasskey } from './register-passkey.ts'
export { removeSecondFactor } from './remove-second-factor.ts'
export { renamePasskey } from './rename-passkey.ts'
export { renewRecoveryCodes } from './renew-recovery-codes.ts'
export { requestSignInLink } from './request-sign-in-link.ts'
export { revokeSession } from './revoke-session.ts'
export { sendSignInLink } from './send-sign-in-link.ts'
export { forgetSession, keepSession, sessionCookie } from './session-cookie.ts'
export { openSession, type SignedIn, signedInAs, visitAs } from './sessions.ts'
export { setUpInstance } from './set-up-instance.ts'
export { signInWithLink } from './sign-in-with-link.ts'
export { signInWithPasskey } from './sign-in-with-passkey.ts'
export { signInWithPassword } from './sign-in-with-password.ts'
export { signOut } from './sign-out.ts'
export { signOutEverywhere } from './sign-out-everywhere.ts'
export { takeIdentityVisit } from './take-identity-visit.ts'
export { accountsTasks } from './tasks.ts'
export { unlinkIdentity } from './unlink-identity.ts'
export { unlockAccount } from './unlock-account.ts'
export { type WaysIn, waysIn } from './ways-in.ts'
