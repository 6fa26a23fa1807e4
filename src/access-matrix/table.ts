/**
 * Who may do and see what. One row for each act and each reading of the registry:
 *
 *   input   what is asked, made of the things of one scope (`stage.ts` lists them); `mine` are one's own
 *   alone   it concerns nobody else's thing
 *   own     one's own firm, person, membership, role
 *   same    another's, in one's network
 *
 * In each scope, those who `may` succeed; those who know that the thing exists are told that it is not
 * theirs (`told`, 403); to all others it does not exist (404). Another network's things exist for nobody:
 * that scope has no column, it is tried for every row. So are things of elsewhere under one's own firm
 * or network (`crossed`). Whoever is not signed in is asked to sign in, unless the door of the act is open.
 *
 * A second row of one act says in brackets what differs.
 */
import { newId } from '#kernel'
import { worldFirm, worldId, worldPerson } from '#world'
import type { Kind } from './cast.ts'
import { claimToCheck, consentToken, listed, password, proposalIn, type Things } from './stage.ts'

export type Cells = { may?: readonly Kind[]; told?: readonly Kind[] }
export type Row = {
	input: (ids: Things, mine: Things, kind: Kind) => unknown
	alone?: Cells
	own?: Cells
	same?: Cells
	/** What a secret that is not theirs answers: it served or never was (410). */
	otherwise?: '410'
}

/** Those who represent their firm; those who may speak for it; those who work in it. */
const heads: Kind[] = [
	'outsider',
	'visitor',
	'on trial',
	'member',
	'president',
	'suspended',
	'former',
]
const speakers: Kind[] = [...heads, 'deputy']
const ofFirms: Kind[] = [...speakers, 'colleague']
const members: Kind[] = ['outsider', 'on trial', 'member', 'deputy', 'colleague', 'president']
/** Those who read the network; the outsider reads theirs. */
const inside: Kind[] = [...members, 'facilitator', 'auditor']
/** Those who know of the network without reading it: its visitors, its suspended and former members. */
const aware: Kind[] = [...inside, 'visitor', 'suspended', 'former']
const officers: Kind[] = ['facilitator', 'president', 'auditor']
const runners: Kind[] = ['facilitator', 'president']
const signedIn: Kind[] = [...aware, 'administrator', 'adviser']
const anybody: Kind[] = [...signedIn, 'anonymous']

const own = { may: signedIn }
const everybody = { alone: { may: signedIn } }
const shielded: Kind[] = ['adviser']
const bare = signedIn.filter((kind) => !shielded.includes(kind))
const unprotected = { alone: { may: bare, told: shielded } }
const protectedOnly = { alone: { may: shielded, told: bare } }
/** Whose role asks for a second factor does without it no more. */
const due: Kind[] = ['administrator', 'president']
const allButDue = { alone: { may: signedIn.filter((kind) => !due.includes(kind)), told: due } }
const ofAdvisers = { alone: { may: ['adviser'] as Kind[] } }
const withSecret = { alone: { may: anybody } }
const ofSpeakers = { own: { may: speakers, told: ofFirms }, same: { told: inside } }
const ofRunners = { same: { may: runners, told: aware } }
const ofOfficers = { same: { may: officers, told: aware } }
/** Everyday life: who runs the network acts, who reads it is told, and for others there is nothing. */
const ofRunnersAmongReaders = { same: { may: runners, told: inside } }
const ofReaders = { same: { may: inside } }
/** Of a session: its peers act, others who read the network are told to accept its pact first. */
const ofPeers = { own: { may: inside }, same: { told: inside } }
const newcomer = {
	givenName: 'Camille',
	familyName: 'Dupré',
	email: 'camille.dupre@reseau.example',
}
const askedForFirm = { own: { may: speakers, told: ofFirms }, same: {} }
/** Looking for help: a firm that is suspended or has left keeps what is its own, and asks nothing new. */
const lookedForFirm = {
	own: { may: speakers.filter((kind) => kind !== 'suspended' && kind !== 'former'), told: ofFirms },
	same: {},
}
/** Who takes part in a network with a firm they speak for. */
const takingPart: Kind[] = ['outsider', 'on trial', 'member', 'deputy', 'president']
const ofTakingPart = { same: { may: takingPart, told: ['colleague'] as Kind[] } }
/** A recommendation whose third party agreed. */
const aRecommendation = () => ({
	toFirmId: worldFirm('dubus-isolation').id,
	tier: 'outside',
	name: 'Paule Vincent',
	phone: '06 00 00 00 00',
	need: 'Isoler un grenier',
	urgency: 'weeks',
	effort: 3,
	agreedOn: '24/11/2026',
	agreedBy: 'phone',
})
/** A passkey's answer to nothing that was asked. */
const noAnswer = { id: 'rien', response: {} }
const byAClock = { own: {}, same: {} }
const ofFile = ({ networkId, fileId }: Things) => ({ networkId, fileId })
const aText = () => ({ name: 'mot.txt', content: new TextEncoder().encode('Un mot') })
/** What is said of a meeting besides its day. */
const aMeeting = {
	kind: 'breakfast',
	title: 'Petit déjeuner',
	mode: 'in_person',
	place: 'Brasserie des Halles',
	minutes: 90,
	audience: 'everyone',
}
const whoIAm = (kind: Kind) => (kind === 'anonymous' ? { newcomer } : {})

/** Every act and reading, and who may. */
export const table: Record<string, Row> = {
	// Accounts: one's own, always.
	'accounts.ask-email-change': {
		input: () => ({ email: 'autre.adresse@reseau.example', currentPassword: password }),
		...everybody,
	},
	'accounts.change-language': { input: () => ({ locale: 'ar' }), ...everybody },
	'accounts.change-name': {
		input: () => ({ givenName: 'Camille', familyName: 'Dupré' }),
		...everybody,
	},
	'accounts.change-password': {
		input: () => ({ currentPassword: password, password: 'une autre péniche, verte' }),
		...everybody,
	},
	'accounts.confirm-email': {
		input: ({ confirmToken }) => ({ token: confirmToken }),
		own,
		same: {},
		otherwise: '410',
	},
	'accounts.request-sign-in-link': { input: ({ email }) => ({ email }), ...withSecret },
	'accounts.revoke-session': { input: ({ sessionId }) => ({ sessionId }), own, same: {} },
	'accounts.set-up-instance': {
		input: () => ({
			code: '0000-0000-0000-0000',
			name: 'Maillage',
			publicAddress: 'https://ailleurs.example',
			...newcomer,
			password,
		}),
		alone: {},
	},
	'accounts.sign-in-with-link': { input: ({ signInToken: token }) => ({ token }), ...withSecret },
	'accounts.sign-in-with-password': { input: ({ email }) => ({ email, password }), ...withSecret },
	'mail.stop-mails': {
		input: ({ stopToken: token }) => ({ token, extent: 'topic' }),
		...withSecret,
	},
	'mail.resume-mails': { input: ({ stopToken: token }) => ({ token }), ...withSecret },
	'mail.lift-stop': { input: ({ stopId }) => ({ stopId }), own, same: {} },
	'mail.my-stops': { input: () => ({}), ...everybody },
	'privacy.kept-days': { input: () => ({}), ...everybody },
	'privacy.held-on-me': { input: () => ({}), ...everybody },
	'privacy.my-agreements': { input: () => ({}), ...everybody },
	'privacy.my-data-sheet': { input: () => ({}), ...everybody },
	'privacy.erase-me': {
		input: () => ({ leavesFirms: true }),
		alone: { may: signedIn.filter((kind) => kind !== 'administrator'), told: ['administrator'] },
	},
	'accounts.sign-out': { input: () => ({}), ...everybody },
	'accounts.sign-out-everywhere': { input: () => ({}), ...everybody },
	'accounts.my-account': { input: () => ({}), ...everybody },

	'accounts.my-protection': { input: () => ({}), ...everybody },
	'accounts.proposed-app': { input: () => ({}), ...everybody },
	'accounts.identity-settings': { input: () => ({}), alone: { may: ['administrator'] } },
	'accounts.begin-passkey': { input: () => ({}), ...everybody },
	'accounts.begin-passkey-proof': { input: () => ({}), ...everybody },
	'accounts.begin-passkey-sign-in': { input: () => ({ browser: 'navigateur' }), ...withSecret },
	// What a passkey answers is judged, and spends its question: « no » is an answer.
	'accounts.register-passkey': {
		input: () => ({ challengeId: newId(), response: noAnswer, name: 'téléphone' }),
		...everybody,
	},
	'accounts.prove-with-passkey': {
		input: () => ({ challengeId: newId(), response: noAnswer }),
		...everybody,
	},
	'accounts.sign-in-with-passkey': {
		input: () => ({ challengeId: newId(), browser: 'navigateur', response: noAnswer }),
		...withSecret,
	},
	'accounts.rename-passkey': {
		input: ({ passkeyId }) => ({ passkeyId, name: 'ordinateur' }),
		own,
		same: {},
	},
	'accounts.delete-passkey': { input: ({ passkeyId }) => ({ passkeyId }), own, same: {} },
	// One of them, the adviser, has a second factor in place; the others are setting one up.
	'accounts.propose-app': { input: () => ({}), ...unprotected },
	'accounts.confirm-app': {
		input: ({ appCode: code }) => ({ code }),
		...unprotected,
	},
	'accounts.protect-with-passkeys': { input: () => ({}), ...unprotected },
	'accounts.prove-with-password': { input: () => ({ password }), ...unprotected },
	'accounts.prove-with-code': { input: ({ appCode: code }) => ({ code }), ...protectedOnly },
	'accounts.renew-recovery-codes': { input: () => ({}), ...protectedOnly },
	'accounts.remove-second-factor': { input: () => ({}), ...allButDue },
	'accounts.link-identity': { input: ({ browser }) => ({ browser }), ...everybody },
	'accounts.unlink-identity': {
		input: ({ subject }) => ({ issuer: 'https://identite.example', subject }),
		own,
		same: {},
	},
	'accounts.choose-identity-provider': {
		input: () => ({
			preset: 'generic',
			label: 'Notre annuaire',
			issuer: 'https://identite.example',
			clientId: 'maillage',
			clientSecret: 'un secret',
		}),
		alone: { may: ['administrator'] },
	},
	'accounts.drop-identity-provider': { input: () => ({}), alone: { may: ['administrator'] } },
	'accounts.keep-identity-visit': {
		input: () => ({
			browser: 'navigateur',
			issuer: 'https://identite.example',
			address: 'https://identite.example/auth',
			state: 'état',
			nonce: 'nonce',
			codeVerifier: 'preuve',
			goesTo: null,
		}),
		alone: {},
	},
	'accounts.unlock-account': {
		input: ({ email }) => ({ email, namesAdministrator: true }),
		alone: {},
	},
	'accounts.take-identity-visit': { input: () => ({ browser: 'navigateur' }), alone: {} },
	'accounts.receive-identity': {
		input: () => ({
			browser: 'navigateur',
			issuer: 'https://identite.example',
			subject: 'sujet',
			email: null,
			siret: null,
			logout: null,
		}),
		alone: {},
	},

	// The instance: its administrator.
	'instance.change': {
		input: () => ({ name: 'Notre club', publicAddress: 'https://club.example' }),
		alone: { may: ['administrator'] },
	},
	'instance.name-adviser': {
		input: () => ({
			email: worldPerson('anne-ziane').email,
			organisation: 'Agence de la Lys',
			territory: 'departement:59',
		}),
		alone: { may: ['administrator'] },
	},
	'instance.end-adviser': {
		input: () => ({ adviserId: worldId('adviser veronique-plancke') }),
		alone: { may: ['administrator'] },
	},
	'instance.advisers': { input: () => ({}), alone: { may: ['administrator'] } },
	// The outbox: its mails are the administrator’s to send, their words each recipient’s.
	'mail.outbox': { input: () => ({ state: null }), alone: { may: ['administrator'] } },
	'mail.retry': { input: ({ mailId }) => ({ mailId }), alone: { may: ['administrator'] } },
	'mail.give-up': { input: ({ mailId }) => ({ mailId }), alone: { may: ['administrator'] } },
	'mail.mail-words': {
		input: ({ mailId }) => ({ mailId }),
		own: { may: ['administrator'] },
		same: {},
	},
	'mail.mail-choices': { input: () => ({}), ...everybody },
	'mail.choose-mails': {
		input: () => ({ words: 'none', threads: 'immediate', meetings: 'none' }),
		...everybody,
	},
	'instance.instance-settings': { input: () => ({}), alone: { may: ['administrator'] } },

	// Files: a network’s are read with it, a person’s are theirs.
	'files.fetch-file': {
		input: ({ keptFileId: fileId }) => ({ fileId }),
		same: { may: inside },
	},
	'files.fetch-file (of a person)': {
		input: ({ ownFileId: fileId }) => ({ fileId }),
		own,
		same: {},
	},

	// Firms: edited by those who speak for them, engaged by who represents them.
	'firms.create-firm': { input: () => ({ name: 'Atelier Neuf' }), ...everybody },
	'firms.edit-firm': { input: ({ firmId }) => ({ firmId, name: 'Atelier Neuf' }), ...ofSpeakers },
	'firms.invite-colleague': {
		input: ({ firmId }) => ({ firmId, role: 'buyer' }),
		...ofSpeakers,
	},
	'firms.invite-colleague (to represent the firm)': {
		input: ({ firmId }) => ({ firmId, role: 'representative' }),
		own: { may: heads, told: ['deputy', 'colleague'] },
		same: { told: inside },
	},
	'firms.share-offer': { input: ({ firmId, offerId }) => ({ firmId, offerId }), ...ofSpeakers },
	'firms.withdraw-offer': { input: ({ firmId, offerId }) => ({ firmId, offerId }), ...ofSpeakers },
	'firms.accept-mandate': {
		input: ({ offerToken: token }, _, kind) => ({ token, ...whoIAm(kind) }),
		...withSecret,
	},
	'firms.end-mandate': {
		input: ({ firmId, mandateId }) => ({ firmId, mandateId }),
		own: { may: heads, told: ['deputy', 'colleague'] },
		same: { told: inside },
	},
	'firms.firm-sheet': {
		input: ({ firmId }) => ({ firmId }),
		own: { may: ofFirms },
		same: { may: inside },
	},
	'firms.refresh-register-answer': {
		input: ({ firmId }) => ({ firmId, state: 'unknown' }),
		...byAClock,
	},
	'firms.register-prefill': { input: () => ({ communeCode: '59512' }), ...everybody },
	'firms.keep-register-answer': {
		input: ({ firmId }) => ({ firmId, state: 'unknown' }),
		// The register is French; the outsider's firm is not.
		own: { may: speakers.filter((kind) => kind !== 'outsider'), told: ofFirms },
		same: { told: inside },
	},
	'firms.register-page': { input: ({ firmId }) => ({ firmId }), own: { may: ofFirms }, same: {} },
	'firms.card-page': { input: ({ firmId }) => ({ firmId }), own: { may: ofFirms }, same: {} },
	'firms.card-preview': {
		input: ({ firmId }) => ({ firmId, audience: 'instance' }),
		own: { may: ofFirms },
		same: {},
	},
	'firms.colleagues': { input: ({ firmId }) => ({ firmId }), own: { may: ofFirms }, same: {} },

	// Networks: run by the facilitator and the president, governed by the president.
	'networks.create-network': {
		input: () => ({ name: 'Les Voisins du Parc', family: 'geographic' }),
		...everybody,
	},
	'networks.create-network (with a first member)': {
		input: ({ firmId }) => ({ firmId, name: 'Les Voisins du Parc', family: 'geographic' }),
		own: { may: heads, told: ['deputy', 'colleague'] },
		same: { told: inside },
	},
	'networks.edit-network': {
		input: ({ networkId }) => ({ networkId, name: 'Cercle du Parc', family: 'geographic' }),
		same: { may: ['president'], told: aware },
	},
	'networks.change-look': {
		input: ({ networkId }) => ({ networkId, accent: '#1d5c3a' }),
		same: { may: ['president'], told: aware },
	},
	'networks.remove-logo': {
		input: ({ networkId }) => ({ networkId }),
		same: { may: ['president'], told: aware },
	},
	'networks.network-look-sheet': { input: ({ networkId }) => ({ networkId }), ...ofOfficers },
	'networks.edit-meetings': {
		input: ({ networkId }) => ({ networkId, rhythm: 'weekly', meetingHour: '7 h 30' }),
		same: { may: ['president'], told: aware },
	},
	'networks.edit-joining': {
		input: ({ networkId }) => ({ networkId, dues: '360', sought: ['Serrurier'] }),
		same: { may: ['president'], told: aware },
	},
	'networks.publish-network': {
		input: ({ networkId }) => ({ networkId, audience: 'public', parts: ['purpose'] }),
		same: { may: ['president'], told: aware },
	},
	'networks.show-firm': {
		input: ({ firmId, networkId }) => ({ firmId, networkId }),
		own: {
			may: heads.filter((kind) => !['visitor', 'suspended', 'former'].includes(kind)),
			told: ['deputy', 'colleague'],
		},
		same: {},
	},
	'networks.hide-firm': {
		input: ({ firmId, networkId }) => ({ firmId, networkId }),
		own: { may: heads, told: ['deputy', 'colleague'] },
		same: {},
	},
	'networks.answer-visit': {
		input: ({ networkId, visitId: requestId }) => ({ networkId, requestId }),
		...ofRunners,
	},
	'networks.visit-requests': { input: ({ networkId }) => ({ networkId }), ...ofRunners },
	'networks.give-role': {
		input: ({ networkId, personId }) => ({ networkId, personId, role: 'reviewer' }),
		same: { may: ['president'], told: aware },
	},
	'networks.offer-role': {
		input: ({ networkId }) => ({ networkId, role: 'auditor', email: 'audit@chambre.example' }),
		same: { may: ['president'], told: aware },
	},
	'networks.share-role': {
		input: ({ networkId, roleOfferId }) => ({ networkId, offerId: roleOfferId }),
		same: { may: ['president'], told: aware },
	},
	'networks.withdraw-role': {
		input: ({ networkId, roleOfferId }) => ({ networkId, offerId: roleOfferId }),
		same: { may: ['president'], told: aware },
	},
	'networks.accept-role': {
		input: ({ roleToken: token }, _, kind) => ({ token, ...whoIAm(kind) }),
		...withSecret,
	},
	'networks.end-role': {
		input: ({ networkId, roleId }) => ({ networkId, roleId }),
		own: { may: officers },
		same: { may: ['president'], told: inside },
	},
	'networks.invite-firm': {
		input: ({ networkId }) => ({ networkId, firmName: 'Serrurerie Neuve' }),
		...ofRunners,
	},
	'networks.invite-members': {
		input: ({ networkId, unclaimedId }) => ({ networkId, membershipIds: [unclaimedId] }),
		...ofRunners,
	},
	'networks.share-invitation': {
		input: ({ networkId, unclaimedId }) => ({ networkId, membershipId: unclaimedId }),
		...ofRunners,
	},
	'networks.withdraw-invitation': {
		input: ({ networkId, unclaimedId }) => ({ networkId, membershipId: unclaimedId }),
		...ofRunners,
	},
	'networks.edit-unclaimed-firm': {
		input: ({ networkId, unclaimedId }) => ({
			networkId,
			membershipId: unclaimedId,
			name: 'Serrurerie du Vieux Pont',
		}),
		...ofRunners,
	},
	'networks.accept-invitation': {
		input: ({ invitationToken: token }, _, kind) => ({ token, ...whoIAm(kind) }),
		...withSecret,
	},
	'networks.change-membership': {
		input: ({ networkId, membershipId }) => ({
			networkId,
			membershipId,
			to: 'suspended',
			reason: 'Ne vient plus',
		}),
		own: { may: ['president'], told: ofFirms },
		...ofRunners,
	},
	'networks.leave-network': {
		input: ({ firmId, networkId }) => ({ firmId, networkId }),
		own: { may: heads.filter((kind) => kind !== 'former'), told: ['deputy', 'colleague'] },
		same: {},
	},
	'networks.stage-members-file': {
		input: ({ networkId }) => ({
			networkId,
			name: 'membres.csv',
			content: new TextEncoder().encode('Entreprise\nVitrerie du Pont\n'),
		}),
		...ofRunners,
	},
	'networks.map-members-file': {
		input: ({ networkId, fileId }) => ({ networkId, fileId, mapping: { 0: 'name' } }),
		...ofRunners,
	},
	'networks.choose-sheet': {
		input: ({ networkId, fileId }) => ({ networkId, fileId, sheet: 'Membres' }),
		...ofRunners,
	},
	'networks.export-members': {
		input: ({ networkId }) => ({ networkId, format: 'csv' }),
		...ofRunners,
	},
	'networks.import-members': { input: ofFile, ...ofRunners },
	'networks.drop-members-file': { input: ofFile, ...ofRunners },
	'networks.network-home': { input: ({ networkId }) => ({ networkId }), ...ofOfficers },
	'networks.network-settings': { input: ({ networkId }) => ({ networkId }), ...ofOfficers },
	'networks.network-roles-sheet': { input: ({ networkId }) => ({ networkId }), ...ofOfficers },
	'networks.runners-directory': {
		input: ({ networkId }) => ({ networkId, filters: {} }),
		...ofOfficers,
	},
	'networks.invitations': { input: ({ networkId }) => ({ networkId }), ...ofRunners },
	'networks.not-yet-invited': { input: ({ networkId }) => ({ networkId }), ...ofRunners },
	'networks.members-files': { input: ({ networkId }) => ({ networkId }), ...ofRunners },
	'networks.members-file-sheet': { input: ofFile, ...ofRunners },
	'networks.members-file-preview': { input: ofFile, ...ofRunners },
	'networks.wrong-lines': { input: ofFile, ...ofRunners },
	'networks.membership-sheet': {
		input: ({ networkId, membershipId }) => ({ networkId, membershipId }),
		own: { may: ['president'], told: ofFirms },
		...ofOfficers,
	},
	'networks.members-directory': {
		input: ({ firmId, networkId }) => ({ firmId, networkId }),
		own: { may: members, told: ['visitor', 'suspended'] },
		same: {},
	},
	'networks.member-card': {
		input: ({ firmId: id }, { firmId }) => ({ firmId, id }),
		own: { may: ofFirms },
		same: { may: members },
	},
	'networks.firm-networks': {
		input: ({ firmId }) => ({ firmId }),
		own: { may: ofFirms },
		same: {},
	},
	'networks.leaving-sheet': {
		input: ({ firmId, networkId }) => ({ firmId, networkId }),
		own: { may: ofFirms.filter((kind) => kind !== 'former') },
		same: {},
	},

	// The directory of networks: read by whoever it is shown to, its listed sheets kept by advisers.
	'listings.network-directory': { input: () => ({}), ...everybody },
	'listings.sheet-page': { input: () => ({ sheetId: listed.publicPageId }), ...withSecret },
	'listings.sheet-page (shown to who is signed in)': {
		input: () => ({ sheetId: listed.instancePageId }),
		...everybody,
	},
	'listings.sheet-page (listed, while the directory is for who is signed in)': {
		input: () => ({ sheetId: listed.sheetId }),
		...everybody,
	},
	'listings.sheet-page (closed)': { input: () => ({ sheetId: listed.closedId }), alone: {} },
	// Nobody of the stage has a public card: the reading's own test opens one.
	'listings.sheet-member': {
		input: () => ({ sheetId: listed.publicPageId, firmId: worldFirm('electricite-benali').id }),
		alone: {},
	},
	'listings.ask-visit': {
		input: () => ({
			sheetId: listed.publicPageId,
			name: 'Camille Dupré',
			email: 'camille@ailleurs.example',
		}),
		...withSecret,
	},
	'listings.ask-visit (to a listed network)': {
		input: () => ({
			sheetId: listed.sheetId,
			name: 'Camille Dupré',
			email: 'camille@ailleurs.example',
		}),
		...everybody,
	},
	'listings.ask-claim': {
		input: () => ({ sheetId: listed.otherId, words: 'J’en suis la présidente' }),
		...everybody,
	},
	'listings.list-network': {
		input: () => ({ name: 'Club du Parc', family: 'geographic' }),
		...ofAdvisers,
	},
	'listings.edit-sheet': {
		input: () => ({ sheetId: listed.sheetId, name: 'Club du Pont', family: 'geographic' }),
		...ofAdvisers,
	},
	'listings.edit-sheet (of a network that lives here)': {
		input: () => ({ sheetId: listed.publicPageId, name: 'Club', family: 'geographic' }),
		alone: {},
	},
	'listings.verify-sheet': { input: () => ({ sheetId: listed.sheetId }), ...ofAdvisers },
	'listings.ask-confirmation': { input: () => ({ sheetId: listed.sheetId }), ...ofAdvisers },
	'listings.close-sheet': {
		input: () => ({ sheetId: listed.sheetId, closing: 'over' }),
		...ofAdvisers,
	},
	'listings.reopen-sheet': { input: () => ({ sheetId: listed.closedId }), ...ofAdvisers },
	'listings.accept-claim': { input: () => ({ claimId: listed.claimId }), ...ofAdvisers },
	'listings.decline-claim': {
		input: () => ({ claimId: listed.claimId, reason: 'Le club ne vous connaît pas' }),
		...ofAdvisers,
	},
	'listings.stage-sheets': {
		input: () => ({
			name: 'reseaux.csv',
			content: new TextEncoder().encode('Nom;Famille\nClub du Parc;affaires\n'),
		}),
		...ofAdvisers,
	},
	'listings.map-sheets': {
		input: () => ({ fileId: listed.fileId(), mapping: { 0: 'name', 1: 'family' } }),
		...ofAdvisers,
	},
	'listings.import-sheets': { input: () => ({ fileId: listed.fileId() }), ...ofAdvisers },
	'listings.drop-sheets': { input: () => ({ fileId: listed.fileId() }), ...ofAdvisers },
	'listings.kept-sheets': { input: () => ({}), ...ofAdvisers },
	'listings.kept-sheet': { input: () => ({ sheetId: listed.sheetId }), ...ofAdvisers },
	'listings.sheets-file-columns': { input: () => ({ fileId: listed.fileId() }), ...ofAdvisers },
	'listings.wrong-sheet-lines': { input: () => ({ fileId: listed.fileId() }), ...ofAdvisers },
	'listings.sheets-file-preview': { input: () => ({ fileId: listed.fileId() }), ...ofAdvisers },
	'listings.answer-confirmation': {
		input: () => ({ token: listed.token(), answer: 'confirm' }),
		...withSecret,
	},
	'listings.correct-sheet': {
		input: () => ({ token: listed.token(), name: 'Club du Pont', family: 'geographic' }),
		...withSecret,
	},
	'listings.send-confirmation': { input: () => ({ sheetId: listed.sheetId }), alone: {} },
	'listings.remind-adviser': { input: () => ({ sheetId: listed.sheetId }), alone: {} },

	// Recommendations: by who speaks for the firm, of its own side alone; answered by a link too, another's than this one.
	'referrals.referrals-of': {
		input: ({ firmId }) => ({ firmId, list: 'received' }),
		...askedForFirm,
	},
	'referrals.referral-sheet': {
		input: ({ firmId, receivedId: referralId }) => ({ firmId, referralId }),
		...askedForFirm,
	},
	'referrals.referral-sheet (of a draft)': {
		input: ({ firmId, draftId: referralId }) => ({ firmId, referralId }),
		...askedForFirm,
	},
	'referrals.possible-receivers': { input: ({ firmId }) => ({ firmId }), ...lookedForFirm },
	'referrals.draft-page': {
		input: ({ firmId, draftId: referralId }) => ({ firmId, referralId }),
		...askedForFirm,
	},
	'referrals.benefit-of': { input: ({ firmId }) => ({ firmId }), ...askedForFirm },
	'referrals.staying-in-mind': { input: ({ firmId }) => ({ firmId }), ...askedForFirm },
	'referrals.network-referrals': { input: ({ networkId }) => ({ networkId }), ...ofRunners },
	'referrals.save-draft': {
		input: ({ firmId }) => ({ firmId, ...aRecommendation() }),
		...lookedForFirm,
	},
	'referrals.send-referral': {
		input: ({ firmId }) => ({ firmId, ...aRecommendation() }),
		...lookedForFirm,
	},
	'referrals.send-referral (a draft)': {
		input: ({ firmId, draftId: referralId }) => ({ firmId, referralId, ...aRecommendation() }),
		...lookedForFirm,
	},
	'referrals.drop-draft': {
		input: ({ firmId, draftId: referralId }) => ({ firmId, referralId }),
		...askedForFirm,
	},
	'referrals.undo-move': {
		input: ({ firmId, leavingId: referralId }) => ({ firmId, referralId }),
		...askedForFirm,
	},
	'referrals.answer-referral': {
		input: ({ firmId, receivedId: referralId }) => ({ firmId, referralId, answer: 'contacted' }),
		...askedForFirm,
	},
	'referrals.declare-amount': {
		input: ({ firmId, wonId: referralId }) => ({ firmId, referralId, year: 2026, amount: '12,50' }),
		...askedForFirm,
	},
	'referrals.declare-turnover': {
		input: ({ firmId }) => ({ firmId, year: 2026, turnover: '120 000' }),
		...askedForFirm,
	},
	'referrals.write-note': {
		input: ({ firmId, receivedId: referralId }) => ({ firmId, referralId, words: 'Rappeler' }),
		...askedForFirm,
	},
	'referrals.record-withdrawal': {
		input: ({ firmId, receivedId: referralId }) => ({ firmId, referralId }),
		...askedForFirm,
	},
	'referrals.say-thanks': {
		input: ({ firmId, receivedId: referralId }) => ({ firmId, referralId, words: 'Merci' }),
		...askedForFirm,
	},
	'referrals.undo-thanks': {
		input: ({ firmId, thanksId }) => ({ firmId, thanksId }),
		...askedForFirm,
	},
	'referrals.give-lead': {
		input: ({ firmId }) => ({
			firmId,
			toFirmId: worldFirm('dubus-isolation').id,
			words: 'Un chantier annoncé à Croix',
		}),
		...lookedForFirm,
	},
	'referrals.undo-lead': {
		input: ({ firmId, ownLeadId: leadId }) => ({ firmId, leadId }),
		...askedForFirm,
	},
	'referrals.answer-lead': {
		input: ({ firmId, leadId }) => ({ firmId, leadId, answer: 'useful' }),
		...askedForFirm,
	},
	'referrals.tell-news': {
		input: ({ firmId }) => ({
			firmId,
			personId: worldPerson('helene-dubus').id,
			way: 'mail',
			words: 'Des nouvelles',
		}),
		...askedForFirm,
	},
	'referrals.withdraw-consent': { input: () => ({ token: consentToken() }), ...withSecret },

	// Ties and introductions: asked by who speaks for the firm, answered by the person alone.
	'ties.state-need': {
		input: ({ firmId }) => ({ firmId, words: 'Un électricien pour un atelier' }),
		...lookedForFirm,
	},
	'ties.say-availability': {
		input: ({ firmId }) => ({ firmId, endsOn: '2030-01-31' }),
		...askedForFirm,
	},
	'ties.close-need': { input: ({ firmId, needId }) => ({ firmId, needId }), ...askedForFirm },
	'ties.ask-introduction': {
		input: ({ firmId, needId }) => ({
			firmId,
			needId,
			targetFirmId: worldFirm('marchand-platrerie').id,
			message: 'Pourrais-tu nous présenter ?',
		}),
		...lookedForFirm,
	},
	'ties.withdraw-introduction': {
		input: ({ firmId, introductionId }) => ({ firmId, introductionId }),
		...askedForFirm,
	},
	'ties.answer-introduction': {
		input: ({ stepId }) => ({ stepId, answer: 'yes' }),
		own: { may: [...signedIn, 'link'] },
		same: {},
	},
	'ties.undo-answer': { input: ({ answeredStepId: stepId }) => ({ stepId }), own, same: {} },
	'ties.say-outcome': {
		input: ({ metIntroductionId: introductionId }) => ({ introductionId, met: true }),
		own: { may: speakers, told: ['colleague'] },
		same: {},
	},
	'ties.help-page': { input: ({ firmId }) => ({ firmId }), ...askedForFirm },
	'ties.criteria-in': {
		input: ({ firmId }) => ({ firmId, words: 'Un électricien pour un atelier' }),
		...askedForFirm,
	},
	'ties.help-answers': { input: ({ firmId, needId }) => ({ firmId, needId }), ...askedForFirm },
	'ties.introductions-of': { input: ({ firmId }) => ({ firmId }), ...askedForFirm },
	'ties.introduction-sheet': {
		input: ({ firmId, introductionId }) => ({ firmId, introductionId }),
		...askedForFirm,
	},
	'ties.step-sheet': {
		input: ({ stepId }) => ({ stepId }),
		own: { may: [...signedIn, 'link'] },
		same: {},
	},
	'ties.asked-of-me': { input: () => ({}), ...everybody },
	'ties.my-ties': { input: () => ({}), ...everybody },
	'ties.tie-candidates': { input: () => ({}), ...everybody },
	'ties.my-rules': { input: () => ({}), ...everybody },
	'ties.my-notes': { input: () => ({}), ...everybody },
	'ties.own-network': { input: () => ({}), ...everybody },
	'ties.next-to-meet': { input: () => ({}), ...everybody },
	'ties.set-meeting-aside': {
		input: ({ personId }) => ({ personId, isAside: true }),
		same: { may: inside },
	},
	'ties.thank-go-betweens': {
		input: ({ metIntroductionId: introductionId }) => ({ introductionId, words: 'Merci' }),
		own: { may: speakers, told: ['colleague'] },
		same: {},
	},
	// Of somebody else's introductions, numbers: for who runs the network alone.
	'ties.network-introductions': { input: ({ networkId }) => ({ networkId }), ...ofRunners },
	// Published needs: read and answered by who takes part; who holds a role alone reads counts.
	'ties.calls': { input: ({ firmId }) => ({ firmId }), ...askedForFirm },
	'ties.publish-page': { input: ({ firmId, needId }) => ({ firmId, needId }), ...askedForFirm },
	'ties.publish-need': {
		input: ({ firmId, needId, networkId }) => ({
			firmId,
			needId,
			networkId,
			words: 'Qui saurait replâtrer un atelier ?',
		}),
		own: { may: takingPart, told: ['colleague', 'suspended', 'former'] },
		same: {},
	},
	'ties.call-sheet': {
		input: ({ firmId, networkId, ownCallId: callId }) => ({ firmId, networkId, callId }),
		...askedForFirm,
	},
	'ties.call-sheet (of another)': {
		input: ({ networkId, callId }, { firmId }) => ({ firmId, networkId, callId }),
		...ofTakingPart,
	},
	'ties.answer-call': {
		input: ({ networkId, callId }, { firmId }) => ({
			firmId,
			networkId,
			callId,
			kind: 'knows_someone',
		}),
		...ofTakingPart,
	},
	'ties.withdraw-call-answer': {
		input: ({ firmId, networkId, givenAnswerId: answerId }) => ({ firmId, networkId, answerId }),
		...askedForFirm,
	},
	'ties.choose-call-answer': {
		input: ({ firmId, networkId, answerToOwnId: answerId }) => ({ firmId, networkId, answerId }),
		...askedForFirm,
	},
	'ties.close-call': {
		input: ({ firmId, networkId, ownCallId: callId }) => ({
			firmId,
			networkId,
			callId,
			because: 'found_here',
		}),
		...askedForFirm,
	},
	// A note is its author's alone: whoever runs anything finds nothing there.
	'ties.write-note': { input: () => ({ name: 'Amina Berrada' }), ...everybody },
	'ties.write-note (corrected)': {
		input: ({ noteId }) => ({ noteId, name: 'Amina Berrada' }),
		own,
		same: {},
	},
	'ties.inform-outsider': { input: ({ noteId }) => ({ noteId }), own, same: {} },
	'ties.erase-note': { input: ({ noteId }) => ({ noteId }), own, same: {} },
	'ties.object-to-note': { input: ({ noteToken: token }) => ({ token }), ...withSecret },
	'ties.declare-tie': { input: ({ personId }) => ({ personId }), same: { may: inside } },
	'ties.block-person': { input: ({ personId }) => ({ personId }), same: { may: inside } },
	'ties.unblock-person': { input: ({ blockedId: personId }) => ({ personId }), ...everybody },
	'ties.set-go-between-rule': { input: () => ({ monthlyCap: 3 }), ...everybody },
	'ties.confirm-tie': { input: ({ declarationId }) => ({ declarationId }), own, same: {} },
	'ties.decline-tie': { input: ({ declarationId }) => ({ declarationId }), own, same: {} },
	'ties.withdraw-tie': { input: ({ declarationId }) => ({ declarationId }), own, same: {} },

	// Records: one's own claim, checked by an adviser, answered by who represents a record that is taken.
	'records.claim-firm': {
		input: () => ({
			firmName: 'Serrurerie Neuve',
			jobTitle: 'Gérante',
			reach: 'Le standard',
			proof: 'Le Kbis',
		}),
		...everybody,
	},
	'records.my-claims': { input: () => ({}), ...everybody },
	'records.withdraw-claim': { input: ({ claimId }) => ({ claimId }), own, same: {} },
	'records.claims-to-check': { input: () => ({}), alone: { may: ['adviser'] } },
	'records.claim-sheet': { input: () => ({ claimId: claimToCheck }), alone: { may: ['adviser'] } },
	'records.accept-claim': {
		input: () => ({ claimId: claimToCheck, firmIds: [] }),
		alone: { may: ['adviser'] },
	},
	'records.refuse-claim': {
		input: () => ({ claimId: claimToCheck, reason: 'Personne ne vous y connaît' }),
		alone: { may: ['adviser'] },
	},
	'records.claims-on-firm': {
		input: ({ firmId }) => ({ firmId }),
		own: { may: heads, told: ['deputy', 'colleague'] },
		same: {},
	},
	'records.welcome-claimant': {
		input: ({ firmId, claimOnFirmId: claimId }) => ({ firmId, claimId, role: 'buyer' }),
		own: { may: heads, told: ['deputy', 'colleague'] },
		same: {},
	},
	'records.decline-claimant': {
		input: ({ firmId, claimOnFirmId: claimId }) => ({ firmId, claimId, reason: 'Inconnu ici' }),
		own: { may: heads, told: ['deputy', 'colleague'] },
		same: {},
	},
	// Everyday life: documents, words and threads of the networks one reads.
	'everyday.documents': { input: ({ networkId }) => ({ networkId }), ...ofReaders },
	'everyday.documents (of no network in particular)': { input: () => ({}), ...everybody },
	'everyday.document-sheet': { input: ({ documentId }) => ({ documentId }), ...ofReaders },
	'everyday.add-folder': {
		input: ({ networkId }) => ({ networkId, name: 'Modèles' }),
		...ofRunnersAmongReaders,
	},
	'everyday.remove-folder': {
		input: ({ networkId, folderId }) => ({ networkId, folderId }),
		...ofRunnersAmongReaders,
	},
	'everyday.add-document': {
		input: ({ networkId }) => ({ networkId, upload: aText() }),
		...ofRunnersAmongReaders,
	},
	'everyday.replace-document': {
		input: ({ networkId, documentId }) => ({ networkId, documentId, upload: aText() }),
		...ofRunnersAmongReaders,
	},
	'everyday.edit-document': {
		input: ({ networkId, documentId }) => ({ networkId, documentId, title: 'La charte de 2027' }),
		...ofRunnersAmongReaders,
	},
	'everyday.remove-document': {
		input: ({ networkId, documentId }) => ({ networkId, documentId }),
		...ofRunnersAmongReaders,
	},
	'everyday.open-documents': {
		input: ({ networkId }) => ({ networkId, by: 'members' }),
		...ofRunnersAmongReaders,
	},
	'everyday.words': { input: ({ networkId }) => ({ networkId }), ...ofReaders },
	'everyday.words (of every network)': { input: () => ({}), ...everybody },
	'everyday.word-sheet': { input: ({ wordId }) => ({ wordId }), ...ofReaders },
	'everyday.new-word-sheet': {
		input: ({ networkId }) => ({ networkId }),
		...ofRunnersAmongReaders,
	},
	'everyday.write-word': {
		input: ({ networkId }) => ({
			networkId,
			subject: 'Réunion',
			body: 'Mardi à 8 h.',
			audience: 'everyone',
		}),
		...ofRunnersAmongReaders,
	},
	'everyday.withdraw-word': {
		input: ({ ownWordId: wordId }) => ({ wordId }),
		own: { may: inside },
		same: {},
	},
	'everyday.open-word': { input: ({ wordId }) => ({ wordId }), ...ofReaders },
	'everyday.answer-word': { input: ({ wordId }) => ({ wordId, body: 'Je viens' }), ...ofReaders },
	'everyday.thread-of': {
		input: ({ documentId: objectId }) => ({ kind: 'document', objectId }),
		...ofReaders,
	},
	'everyday.thread-of (of an introduction)': {
		input: ({ metIntroductionId: objectId }) => ({ kind: 'introduction', objectId }),
		own: { may: speakers },
		same: {},
	},
	'everyday.say-in-thread': {
		input: ({ documentId: objectId }) => ({ kind: 'document', objectId, body: 'Merci' }),
		...ofReaders,
	},
	'everyday.say-in-thread (of a word)': {
		input: ({ wordId: objectId }) => ({ kind: 'word', objectId, body: 'Merci' }),
		...ofReaders,
	},
	'everyday.say-in-thread (of an introduction)': {
		input: ({ metIntroductionId: objectId }) => ({
			kind: 'introduction',
			objectId,
			body: 'Bonjour',
		}),
		own: { may: speakers },
		same: {},
	},
	'everyday.edit-message': {
		input: ({ messageId }) => ({ messageId, body: 'Merci à vous' }),
		own,
		same: {},
	},
	'everyday.erase-message': { input: ({ messageId }) => ({ messageId }), own, same: {} },

	// Meetings: those who read the network read them, who runs it organises, each answers for their own seat.
	'meetings.agenda': { input: ({ networkId }) => ({ networkId }), ...ofReaders },
	'meetings.agenda (of every network)': { input: () => ({}), ...everybody },
	'meetings.meeting-sheet': { input: ({ meetingId }) => ({ meetingId }), ...ofReaders },
	'meetings.meeting-calendar': { input: ({ meetingId }) => ({ meetingId }), ...ofReaders },
	'meetings.network-meetings': {
		input: ({ networkId }) => ({ networkId }),
		...ofRunnersAmongReaders,
	},
	'meetings.new-meeting-sheet': {
		input: ({ networkId }) => ({ networkId }),
		...ofRunnersAmongReaders,
	},
	'meetings.meeting-to-edit': {
		input: ({ meetingId }) => ({ meetingId }),
		...ofRunnersAmongReaders,
	},
	'meetings.agenda-to-write': {
		input: ({ meetingId }) => ({ meetingId }),
		...ofRunnersAmongReaders,
	},
	'meetings.meeting-tools': {
		input: ({ networkId, meetingId }) => ({ networkId, meetingId }),
		...ofRunnersAmongReaders,
	},
	'meetings.check-in-sheet': {
		input: ({ networkId, frozenMeetingId: meetingId }) => ({ networkId, meetingId }),
		...ofRunnersAmongReaders,
	},
	'meetings.schedule-meeting': {
		input: ({ networkId }) => ({
			networkId,
			...aMeeting,
			heldOn: '03/12/2026',
			heldHour: '7 h 30',
		}),
		...ofRunnersAmongReaders,
	},
	'meetings.edit-meeting': {
		input: ({ meetingId }) => ({ meetingId, ...aMeeting }),
		...ofRunnersAmongReaders,
	},
	'meetings.move-meeting': {
		input: ({ meetingId }) => ({ meetingId, heldOn: '04/12/2026', heldHour: '8h' }),
		...ofRunnersAmongReaders,
	},
	'meetings.cancel-meeting': {
		input: ({ meetingId }) => ({ meetingId, reason: 'La salle est fermée' }),
		...ofRunnersAmongReaders,
	},
	'meetings.restore-meeting': {
		input: ({ cancelledMeetingId: meetingId }) => ({ meetingId }),
		...ofRunnersAmongReaders,
	},
	'meetings.remove-meeting': {
		input: ({ plannedMeetingId: meetingId }) => ({ meetingId }),
		...ofRunnersAmongReaders,
	},
	'meetings.bring-back-meeting': {
		input: ({ removedMeetingId: meetingId }) => ({ meetingId }),
		same: { may: runners },
	},
	'meetings.choose-room': {
		input: ({ networkId }) => ({ networkId, videoBase: 'https://visio.example' }),
		...ofRunnersAmongReaders,
	},
	'meetings.write-agenda': {
		input: ({ meetingId, seatedId }) => ({
			meetingId,
			points: [{ title: 'Tour de table', minutes: 20, speakerId: seatedId }],
		}),
		...ofRunnersAmongReaders,
	},
	'meetings.attach-document': {
		input: ({ meetingId, documentId }) => ({ meetingId, documentId }),
		...ofRunnersAmongReaders,
	},
	'meetings.detach-document': {
		input: ({ meetingId, documentId }) => ({ meetingId, documentId }),
		...ofRunnersAmongReaders,
	},
	'meetings.answer-meeting': {
		input: ({ meetingId, membershipId }) => ({ meetingId, membershipId, answer: 'comes' }),
		own: { may: members },
		...ofRunnersAmongReaders,
	},
	'meetings.invite-guest': {
		input: ({ meetingId }) => ({ meetingId, givenName: 'Jeanne', familyName: 'Roux' }),
		same: { may: [...members, 'facilitator'], told: ['auditor'] },
	},
	'meetings.remove-guest': { input: ({ guestId }) => ({ guestId }), ...ofRunnersAmongReaders },
	'meetings.bring-back-guest': {
		input: ({ removedGuestId: guestId }) => ({ guestId }),
		same: { may: runners },
	},
	'meetings.answer-for-guest': {
		input: ({ guestId }) => ({ guestId, answer: 'comes' }),
		...ofRunnersAmongReaders,
	},
	'meetings.share-guest-link': { input: ({ guestId }) => ({ guestId }), ...ofRunnersAmongReaders },
	'meetings.answer-as-guest': {
		input: ({ guestToken: token }) => ({ token, answer: 'comes' }),
		...withSecret,
	},
	'meetings.mark-attendance': {
		input: ({ presentMeetingId: meetingId, membershipId: attendeeId }) => ({
			meetingId,
			marks: [{ markId: newId(), attendeeId, status: 'present' }],
		}),
		own: { may: members },
		...ofRunnersAmongReaders,
	},
	'meetings.check-in-by-code': {
		input: ({ doorCode: code, expectedName: name }) => ({ code, name }),
		...withSecret,
	},
	'meetings.show-code': {
		input: ({ presentMeetingId: meetingId }) => ({ meetingId }),
		...ofRunnersAmongReaders,
	},
	'meetings.sign-sheet': {
		input: ({ presentMeetingId: meetingId }) => ({ meetingId }),
		...ofRunnersAmongReaders,
	},
	'meetings.freeze-sheet': {
		input: ({ signedMeetingId: meetingId }) => ({ meetingId }),
		...ofRunnersAmongReaders,
	},
	'meetings.correct-attendance': {
		input: ({ frozenMeetingId: meetingId, seatedId: attendeeId }) => ({
			meetingId,
			attendeeId,
			status: 'present',
			reason: 'Elle était là',
		}),
		...ofRunnersAmongReaders,
	},
	'meetings.settle-late-mark': {
		input: ({ networkId, lateMarkId: markId }) => ({ networkId, markId, decision: 'take' }),
		same: { may: runners },
	},
	'meetings.close-visit': { input: ({ guestId }) => ({ guestId }), ...ofRunnersAmongReaders },
	'meetings.reopen-visit': {
		input: ({ closedGuestId: guestId }) => ({ guestId }),
		...ofRunnersAmongReaders,
	},
	'meetings.tell-visitors': { input: ({ networkId }) => ({ networkId }), ...byAClock },
	'meetings.welcome-guest': { input: ({ guestId }) => ({ guestId }), ...ofRunnersAmongReaders },
	'meetings.apply-as-guest': {
		input: ({ oldGuestToken: token }) => ({ token }),
		...withSecret,
	},
	'meetings.follow-visits': {
		input: ({ frozenMeetingId: meetingId }) => ({ meetingId }),
		...byAClock,
	},
	'meetings.meeting-paper': {
		input: ({ networkId, meetingId }) => ({ networkId, meetingId, paper: 'badges', locale: 'fr' }),
		...ofRunnersAmongReaders,
	},
	'meetings.calendar-feeds': { input: () => ({}), ...everybody },
	'meetings.make-feed': { input: () => ({}), ...everybody },
	'meetings.make-feed (of a network)': { input: ({ networkId }) => ({ networkId }), ...ofReaders },
	'meetings.revoke-feed': { input: ({ feedId: linkId }) => ({ linkId }), own, same: {} },
	'meetings.week-meetings': {
		input: ({ firmId }) => ({ firmId }),
		own: { may: ofFirms },
		same: {},
	},
	'meetings.firm-attendance': {
		input: ({ firmId }) => ({ firmId }),
		own: { may: ofFirms },
		same: {},
	},
	'meetings.network-attendance': {
		input: ({ networkId }) => ({ networkId }),
		...ofRunnersAmongReaders,
	},
	'meetings.unseen-sheet': {
		input: ({ networkId, seatedId: membershipId }) => ({ networkId, membershipId }),
		...ofRunnersAmongReaders,
	},
	'meetings.write-to-unseen': {
		input: ({ networkId, seatedId: membershipId }) => ({
			networkId,
			membershipId,
			body: 'Venez-vous jeudi ?',
		}),
		...ofRunnersAmongReaders,
	},
	'meetings.minutes-to-write': {
		input: ({ networkId, frozenMeetingId: meetingId }) => ({ networkId, meetingId }),
		...ofRunnersAmongReaders,
	},
	'meetings.write-minutes': {
		input: ({ frozenMeetingId: meetingId }) => ({ meetingId, body: 'Quatre mises en relation.' }),
		...ofRunnersAmongReaders,
	},
	'meetings.publish-minutes': {
		input: ({ signedMeetingId: meetingId }) => ({ meetingId }),
		...ofRunnersAmongReaders,
	},
	'meetings.add-action': {
		input: ({ frozenMeetingId: meetingId, seatedId: membershipId }) => ({
			meetingId,
			membershipId,
			what: 'Appeler la mairie',
		}),
		...ofRunnersAmongReaders,
	},
	'meetings.end-action': {
		input: ({ actionId }) => ({ actionId, ending: 'done' }),
		...ofRunnersAmongReaders,
	},
	'meetings.reopen-action': { input: ({ actionId }) => ({ actionId }), ...ofRunnersAmongReaders },
	'meetings.lapse-action': { input: ({ actionId }) => ({ actionId }), ...byAClock },
	'meetings.mail-minutes': {
		input: ({ frozenMeetingId: meetingId }) => ({ meetingId }),
		...byAClock,
	},
	'firms.declare-leave': {
		input: () => ({ startsOn: '01/12/2026', endsOn: '05/12/2026' }),
		...everybody,
	},
	'firms.end-leave': { input: ({ leaveId }) => ({ leaveId }), own, same: {} },

	// One-to-ones: those who meet, and nobody else; who runs the network draws pairs and reads counts.
	'one-to-ones.my-one-to-ones': { input: () => ({}), ...everybody },
	'one-to-ones.preparation-sheet': { input: () => ({}), ...everybody },
	'one-to-ones.keep-preparation': { input: () => ({ goals: 'Embaucher' }), ...everybody },
	'one-to-ones.set-pause': { input: () => ({ isPaused: true }), ...everybody },
	'one-to-ones.one-to-one-sheet': {
		input: ({ oneToOneId }) => ({ oneToOneId }),
		own: { may: aware },
		same: {},
	},
	'one-to-ones.answer-one-to-one': {
		input: ({ oneToOneId }) => ({ oneToOneId, answer: 'yes' }),
		own: { may: signedIn },
		same: {},
	},
	'one-to-ones.keep-note': {
		input: ({ oneToOneId }) => ({ oneToOneId, body: 'À revoir' }),
		own: { may: signedIn },
		same: {},
	},
	'one-to-ones.withdraw-one-to-one': {
		input: ({ askedOneToOneId: oneToOneId }) => ({ oneToOneId }),
		own: { may: signedIn },
		same: {},
	},
	'one-to-ones.say-held': {
		input: ({ agreedOneToOneId: oneToOneId }) => ({ oneToOneId, said: 'not_held' }),
		own: { may: aware },
		same: {},
	},
	'one-to-ones.asking-sheet': {
		input: ({ networkId, personId }) => ({ networkId, personId }),
		same: { may: members },
	},
	'one-to-ones.ask-one-to-one': {
		input: ({ networkId, personId }) => ({ networkId, personId, message: 'Un café ?' }),
		same: { may: members, told: aware },
	},
	'one-to-ones.pairs-sheet': { input: ({ networkId }) => ({ networkId }), ...ofRunners },
	'one-to-ones.draw-pairs': {
		input: ({ networkId }) => ({ networkId, meetUntil: '24/12/2026' }),
		...ofRunners,
	},
	'one-to-ones.send-draw': {
		input: ({ networkId, drawId }) => ({ networkId, drawId }),
		...ofRunners,
	},
	'one-to-ones.drop-draw': {
		input: ({ networkId, drawId }) => ({ networkId, drawId }),
		...ofRunners,
	},

	// Peer help: those who accepted a session's pact, and nobody else; who runs the network reads counts.
	'peer-help.my-sessions': { input: () => ({}), ...everybody },
	'peer-help.network-sessions': {
		input: ({ networkId }) => ({ networkId }),
		...ofRunnersAmongReaders,
	},
	'peer-help.session-sheet': {
		input: ({ peerHelpId: meetingId }) => ({ meetingId }),
		own: { may: inside },
		same: { may: inside },
	},
	'peer-help.join-session': {
		input: ({ openSessionId: meetingId }) => ({ meetingId, accepts: true, locale: 'fr' }),
		...ofReaders,
	},
	'peer-help.leave-session': { input: ({ peerHelpId: meetingId }) => ({ meetingId }), ...ofPeers },
	'peer-help.propose-subject': {
		input: ({ peerHelpId: meetingId }) => ({ meetingId, kind: 'project', words: 'Un atelier' }),
		...ofPeers,
	},
	'peer-help.withdraw-subject': {
		input: ({ peerHelpId: meetingId }) => ({ meetingId }),
		...ofPeers,
	},
	'peer-help.vote-subject': {
		input: ({ peerHelpId: meetingId, personId: forPerson }) => ({ meetingId, forPerson }),
		...ofPeers,
	},
	'peer-help.choose-role': {
		input: ({ peerHelpId: meetingId, personId }) => ({ meetingId, role: 'facilitator', personId }),
		...ofPeers,
	},
	'peer-help.time-steps': {
		input: ({ peerHelpId: meetingId }) => ({ meetingId, minutes: [10, 15, 10, 45, 10, 15] }),
		...ofPeers,
	},
	'peer-help.open-step': {
		input: ({ peerHelpId: meetingId }) => ({ meetingId, seen: 0 }),
		...ofPeers,
	},
	'peer-help.extend-step': {
		input: ({ clientOfId: meetingId }) => ({ meetingId, seen: 1 }),
		// Under way with somebody else to keep its steps.
		own: { told: inside },
		same: { told: inside },
	},
	'peer-help.undo-move': {
		input: ({ clientOfId: meetingId }) => ({ meetingId, seen: 1 }),
		own: { told: inside },
		same: { told: inside },
	},
	'peer-help.write-plan': {
		input: ({ clientOfId: meetingId }) => ({
			meetingId,
			readers: 'client',
			actions: [{ what: 'Appeler Paul' }],
		}),
		...ofPeers,
	},
	'peer-help.keep-learning': {
		input: ({ clientOfId: meetingId }) => ({ meetingId, body: 'À méditer' }),
		...ofPeers,
	},
	'peer-help.say-followed': {
		input: ({ clientOfId: meetingId, planActionId: actionId }) => ({
			meetingId,
			actionId,
			said: 'done',
		}),
		own: { may: signedIn },
		same: {},
	},
	'peer-help.write-pact': {
		input: ({ networkId }) => ({ networkId, words: 'Rien ne sort.', startsOn: '01/02/2027' }),
		...ofRunnersAmongReaders,
	},

	// Proposals: made by who runs a network the firm is in, answered by who may edit the card.
	'records.propose-changes': {
		input: ({ networkId, membershipId }) => ({
			networkId,
			membershipId,
			name: 'Autre nom',
			reason: 'L’enseigne a changé',
		}),
		own: { may: ['president'], told: ofFirms },
		...ofRunners,
	},
	'records.proposing-sheet': {
		input: ({ networkId, membershipId }) => ({ networkId, membershipId }),
		own: { may: ['president'], told: ofFirms },
		...ofRunners,
	},
	'records.withdraw-proposal': {
		input: ({ networkId }) => ({ networkId, proposalId: proposalIn(networkId) }),
		...ofRunners,
	},
	'records.answer-proposal': {
		input: ({ firmId, proposalId }) => ({
			firmId,
			proposalId,
			accepted: [],
			reason: 'C’est notre nom',
		}),
		own: { may: speakers, told: ['colleague'] },
		same: {},
	},
	'records.proposals-on-firm': {
		input: ({ firmId }) => ({ firmId }),
		own: { may: ofFirms },
		same: {},
	},

	// Joining records: proposed by who represents one, answered by who represents the other.
	'records.share-merge-link': {
		input: ({ firmId }) => ({ firmId }),
		own: { may: heads, told: ['deputy', 'colleague'] },
		same: {},
	},
	'records.start-merge': {
		input: ({ firmId }, { mergeToken: token }) => ({ firmId, token, keep: 'mine', choices: {} }),
		own: { may: heads, told: ['deputy', 'colleague'] },
		same: {},
	},
	'records.merge-in-network': {
		input: ({ networkId, membershipId, looseId }) => ({
			networkId,
			keptMembershipId: membershipId,
			absorbedMembershipId: looseId,
			choices: {},
		}),
		own: { may: ['president'], told: ofFirms },
		...ofRunners,
	},
	'records.confirm-merge': {
		input: ({ firmId, mergeId }) => ({ firmId, mergeId }),
		own: { may: heads, told: ['deputy', 'colleague'] },
		same: {},
	},
	'records.refuse-merge': {
		input: ({ firmId, mergeId }) => ({ firmId, mergeId, reason: 'Ce n’est pas nous' }),
		own: { may: heads, told: ['deputy', 'colleague'] },
		same: {},
	},
	'records.withdraw-merge': {
		input: ({ startedMergeId: mergeId }) => ({ mergeId }),
		own,
		same: {},
	},
	'records.merges-of-firm': {
		input: ({ firmId }) => ({ firmId }),
		own: { may: heads, told: ['deputy', 'colleague'] },
		same: {},
	},
	'records.merge-sheet': {
		input: ({ firmId, mergeId }) => ({ firmId, mergeId }),
		own: { may: heads, told: ['deputy', 'colleague'] },
		same: {},
	},
	'records.record-merges': {
		input: ({ networkId, unclaimedId }) => ({ networkId, membershipId: unclaimedId }),
		...ofRunners,
	},
	'records.share-record-link': {
		input: ({ networkId, unclaimedId }) => ({ networkId, membershipId: unclaimedId }),
		...ofRunners,
	},
	'records.answer-for-record': {
		input: ({ networkId, unclaimedId }) => ({
			networkId,
			membershipId: unclaimedId,
			mergeId: newId(),
			answer: 'yes',
		}),
		// Nothing was asked: whoever may answer finds no such merge.
		same: { told: aware.filter((kind) => !runners.includes(kind)) },
	},
	'records.near-duplicates': { input: ({ networkId }) => ({ networkId }), ...ofRunners },
	'records.twin-sheet': {
		input: ({ networkId, membershipId, looseId }) => ({
			networkId,
			one: membershipId,
			other: looseId,
		}),
		own: { may: ['president'], told: ofFirms },
		...ofRunners,
	},

	// What only a clock runs: for people, even whoever it concerns, there is nothing there.
	'accounts.send-sign-in-link': { input: () => ({ requestId: newId() }), ...byAClock },
	'records.lapse-merge': { input: ({ mergeId }) => ({ mergeId }), ...byAClock },
	'records.route-claim': { input: ({ claimId }) => ({ claimId }), ...byAClock },
	'records.tell-people': {
		input: ({ claimOnFirmId: claimId, firmId }) => ({ claimId, firmId }),
		...byAClock,
	},
	'records.remind-claim': { input: ({ claimId }) => ({ claimId }), ...byAClock },
	'records.lapse-claim': { input: ({ claimId }) => ({ claimId }), ...byAClock },
	'networks.take-members': { input: ofFile, ...byAClock },
	'ties.ask-path': {
		input: ({ introductionId, personId }) => ({
			introductionId,
			pathNo: 2,
			people: [personId, personId],
		}),
		...byAClock,
	},
	'ties.pass-on-answer': { input: ({ answeredStepId: stepId }) => ({ stepId }), ...byAClock },
	'ties.remind-step': { input: ({ stepId }) => ({ stepId }), ...byAClock },
	'ties.lapse-step': { input: ({ stepId }) => ({ stepId }), ...byAClock },
	'ties.ask-outcome': {
		input: ({ metIntroductionId: introductionId, personId }) => ({ introductionId, personId }),
		...byAClock,
	},
	'ties.review-path': { input: ({ introductionId }) => ({ introductionId }), ...byAClock },
	'ties.end-introduction': { input: ({ introductionId }) => ({ introductionId }), ...byAClock },
	'meetings.announce-meeting': { input: ({ meetingId }) => ({ meetingId }), ...byAClock },
	'meetings.remind-meeting': { input: ({ meetingId }) => ({ meetingId }), ...byAClock },
	'meetings.tell-changes': { input: ({ meetingId }) => ({ meetingId }), ...byAClock },
	'meetings.seat-waiting': { input: ({ meetingId }) => ({ meetingId }), ...byAClock },
	'meetings.count-heads': { input: ({ meetingId }) => ({ meetingId }), ...byAClock },
	'meetings.extend-series': {
		input: ({ networkId, seriesId }) => ({ networkId, seriesId }),
		...byAClock,
	},
	'one-to-ones.keep-draw': {
		input: ({ networkId, drawId }) => ({ networkId, drawId, found: '{}' }),
		...byAClock,
	},
	'one-to-ones.open-draw': {
		input: ({ networkId, drawId }) => ({ networkId, drawId }),
		...byAClock,
	},
	'one-to-ones.settle-one-to-one': { input: ({ oneToOneId }) => ({ oneToOneId }), ...byAClock },
	'one-to-ones.tell-proposed': { input: ({ oneToOneId }) => ({ oneToOneId }), ...byAClock },
	'one-to-ones.remind-proposed': { input: ({ oneToOneId }) => ({ oneToOneId }), ...byAClock },
	'one-to-ones.tell-agreed': {
		input: ({ agreedOneToOneId: oneToOneId }) => ({ oneToOneId }),
		...byAClock,
	},
	'one-to-ones.ask-held': {
		input: ({ agreedOneToOneId: oneToOneId }) => ({ oneToOneId }),
		...byAClock,
	},
	'peer-help.settle-session': {
		input: ({ clientOfId: meetingId }) => ({ meetingId }),
		...byAClock,
	},
	'peer-help.ask-follow-up': { input: ({ clientOfId: meetingId }) => ({ meetingId }), ...byAClock },
	'everyday.deliver-word': { input: ({ ownWordId: wordId }) => ({ wordId }), ...byAClock },
	'everyday.mail-word': { input: ({ wordId }) => ({ wordId }), ...byAClock },
	'everyday.tell-answer': { input: ({ answerId }) => ({ answerId }), ...byAClock },
	'everyday.tell-thread': { input: ({ messageId }) => ({ messageId }), ...byAClock },
	'firms.remind-certifications': { input: ({ firmId }) => ({ firmId }), ...byAClock },
	'ties.keep-facts': {
		input: ({ personId, metIntroductionId: subjectId }, mine) => ({
			kind: 'meeting',
			subjectId,
			people: [personId, mine.personId],
			happenedOn: '24/11/2026',
		}),
		...byAClock,
	},
	'ties.tell-thanks': {
		input: ({ metIntroductionId: introductionId }) => ({ introductionId }),
		...byAClock,
	},
	'ties.tell-met': {
		input: ({ metIntroductionId: introductionId }) => ({ introductionId }),
		...byAClock,
	},
	'ties.tell-call': {
		input: ({ networkId, callId }) => ({ networkId, callId, what: 'published' }),
		...byAClock,
	},
	'ties.lapse-call': {
		input: ({ networkId, callId }) => ({ networkId, callId }),
		...byAClock,
	},
	'ties.remind-note': { input: ({ noteId }) => ({ noteId }), ...byAClock },
	'ties.expire-note': { input: ({ noteId }) => ({ noteId }), ...byAClock },
	'referrals.pass-on': { input: ({ leavingId: referralId }) => ({ referralId }), ...byAClock },
	'referrals.ring': { input: ({ receivedId: referralId }) => ({ referralId }), ...byAClock },
	'referrals.leave-thanks': { input: ({ thanksId }) => ({ thanksId }), ...byAClock },
	'referrals.leave-lead': { input: ({ ownLeadId: leadId }) => ({ leadId }), ...byAClock },
	'referrals.ring-lead': { input: ({ leadId }) => ({ leadId }), ...byAClock },
	'referrals.tell-lead': { input: ({ leadId }) => ({ leadId }), ...byAClock },
	'ties.tell-tie': { input: ({ declarationId }) => ({ declarationId }), ...byAClock },

	// The frame and the home page.
	'pages.shell-sheet': { input: () => ({ firmId: null, networkId: null }), ...everybody },
	'pages.look-everywhere': { input: () => ({ words: 'menuisier', firmId: null }), ...withSecret },
	'pages.look-everywhere (firms too, in a firm’s name)': {
		input: ({ firmId }) => ({ words: 'menuisier', firmId }),
		own: { may: ofFirms },
		same: {},
	},
	'pages.firm-home': { input: ({ firmId }) => ({ firmId }), own: { may: ofFirms }, same: {} },
}
