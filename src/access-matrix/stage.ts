/**
 * The named world, and for each actor, stand-in and network of the matrix one thing of every sort: a
 * mandate to end, an offer, a need, an introduction, a step to answer, an invitation, a file.
 */

import { createHash } from 'node:crypto'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { TOTP } from 'otpauth'
import { hashPassword, makeLink } from '#accounts/server'
import { runAct, type Tx } from '#db'

import { storeFile } from '#files/server'
import { fileStore } from '#files/testing'

import { makeFindable } from '#firms/server'

import { asSystem } from '#jobs/server'
import type { Id } from '#kernel'
import { stageSheets } from '#listings/server'
import { stopToken } from '#mail/server'
import { mapMembersFile, stageMembersFile, workOn } from '#networks/server'
import { mergeCards } from '#records/server'
import { type FirmKey, type PersonKey, worldFirm, worldId, worldNetwork, worldPerson } from '#world'
import { loadWorld } from '#world/server'
import {
	kinds,
	type Player,
	player,
	type StagedNetwork,
	sessionOf,
	signedIn,
	standIns,
	stepOf,
} from './cast.ts'
import { meetingsOf, writeLeave, writeMeetings } from './stage-meetings.ts'
import { openSessionOf, sessionsOf, writeOpenSession, writeSessions } from './stage-peer-help.ts'

/** The instant at which every cell happens: the morning after the story's day. */
export const now: Temporal.Instant = Temporal.Instant.from('2026-11-25T08:00:00Z')
/** Everybody's password. */
export const password = 'la péniche jaune de Wattrelos'

/** Whose thing it is: one's own, another's in the same network, or another's elsewhere. */
export type Scope = 'own' | 'same' | 'other'

/** The things of one scope, each by its name; a firm's, a network's or a person's. */
export type Things = ReturnType<typeof ofFirm> &
	ReturnType<typeof ofNetwork> &
	ReturnType<typeof ofPerson> & { membershipId: Id; roleId: Id }

/** What an actor reaches for in a scope; nothing of a sort they do not have, as somebody without a firm. */
export function thingsOf({ person, firm, home, away }: Player, scope: Scope): Partial<Things> {
	const network = scope === 'other' ? away : home
	if (scope !== 'own') {
		const { firm, person, officer } = standIns[network]
		return {
			...ofFirm(firm),
			...ofNetwork(network),
			...ofPerson(person),
			membershipId: worldId(`membership ${network} ${firm} `),
			roleId: worldId(`role ${network} ${officer.person} ${officer.role}`),
		}
	}
	const role = worldNetwork(network).roles.find((one) => one.person === person)?.role
	return {
		...ofNetwork(network),
		...(person && ofPerson(person)),
		...(firm && { ...ofFirm(firm), membershipId: worldId(`membership ${network} ${firm} `) }),
		...(role && { roleId: worldId(`role ${network} ${person} ${role}`) }),
	}
}

const ofFirm = (firm: FirmKey) => ({
	firmId: worldFirm(firm).id,
	mandateId: worldId(`hr of ${firm}`),
	offerId: worldId(`offer of ${firm}`),
	offerToken: tokens.get(`offer of ${firm}`) as string,
	needId: worldId(`need of ${firm}`),
	introductionId: worldId(`introduction of ${firm}`),
	metIntroductionId: worldId(`meeting of ${firm}`),
	claimOnFirmId: worldId(`claim on ${firm}`),
	ownCallId: worldId(`call of ${firm}`),
	answerToOwnId: worldId(`answer to call of ${firm}`),
	givenAnswerId: worldId(`answer given by ${firm}`),
	proposalId: worldId(`proposal on ${firm}`),
	mergeId: worldId(`merge with ${firm}`),
	mergeToken: tokens.get(`merge for ${firm}`) as string,
	receivedId: worldId(`recommended to ${firm}`),
	wonId: worldId(`won by ${firm}`),
	draftId: worldId(`draft of ${firm}`),
	leavingId: worldId(`leaving ${firm}`),
	thanksId: worldId(`thanks of ${firm}`),
	leadId: worldId(`lead to ${firm}`),
	ownLeadId: worldId(`lead of ${firm}`),
})

const ofNetwork = (network: StagedNetwork) => ({
	networkId: worldNetwork(network).id,
	unclaimedId: worldId(`unclaimed of ${network}`),
	visitId: worldId(`visit of ${network}`),
	invitationToken: tokens.get(`invitation of ${network}`) as string,
	roleOfferId: worldId(`role offer of ${network}`),
	roleToken: tokens.get(`role offer of ${network}`) as string,
	fileId: files.get(network) as Id,
	looseId: worldId(`loose of ${network}`),
	keptFileId: kept.get(network) as Id,
	folderId: worldId(`folder of ${network}`),
	documentId: worldId(`document of ${network}`),
	callId: worldId(`call of ${standIns[network].firm}`),
	wordId: worldId(`word to ${network}`),
	answerId: worldId(`answer in ${network}`),
	...meetingsOf(network),
	drawId: worldId(`draw of ${network}`),
	openSessionId: openSessionOf(network),
})

const ofPerson = (person: PersonKey) => ({
	personId: worldPerson(person).id,
	email: worldPerson(person).email,
	sessionId: sessionOf(person),
	stepId: stepOf(person),
	answeredStepId: worldId(`answered by ${person}`),
	declarationId: worldId(`declared to ${person}`),
	blockedId: worldPerson(employee).id,
	noteId: worldId(`note by ${person}`),
	noteToken: tokens.get(`note by ${person}`) as string,
	mailId: worldId(`mail to ${person}`),
	ownFileId: kept.get(person) as Id,
	claimId: worldId(`claim by ${person}`),
	startedMergeId: worldId(`merge by ${person}`),
	ownWordId: worldId(`word of ${person}`),
	...sessionsOf(person),
	oneToOneId: worldId(`one-to-one of ${person}`),
	askedOneToOneId: worldId(`one-to-one asked by ${person}`),
	agreedOneToOneId: worldId(`one-to-one agreed by ${person}`),
	messageId: worldId(`message of ${person}`),
	leaveId: worldId(`leave of ${person}`),
	feedId: worldId(`calendar of ${person}`),
	signInToken: tokens.get(`sign in ${person}`) as string,
	passkeyId: worldId(`passkey of ${person}`),
	subject: `sujet ${person}`,
	appCode,
	browser: `navigateur ${person}`,
	confirmToken: tokens.get(`confirm ${person}`) as string,
	stopToken: tokens.get(`stop ${person}`) as string,
	stopId: worldId(`stop of ${person}`),
})

/** What was proposed in a network to a firm of nobody’s here. */
export const proposalIn = (networkId: Id): Id => worldId(`proposal in ${networkId}`)

/** The claim that the adviser was asked to check: nobody on the stage made it. */
export const claimToCheck: Id = worldId('claim to check')
/** Everybody's application of codes shows the same one. */
const appSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const appCode = new TOTP({ secret: appSecret }).generate({ timestamp: now.epochMilliseconds })

/** Sheets of the directory: of networks that live here, and listed ones with what waits on them. */
export const listed = {
	publicPageId: worldNetwork('cercle-du-canal').id,
	instancePageId: worldNetwork('batisseurs-de-la-lys').id,
	sheetId: worldId('listed petits-dejeuners-de-la-deule'),
	otherId: worldId('listed grappe-bois-des-flandres'),
	closedId: worldId('listed artisans-de-mohammadia'),
	claimId: worldId('claim of a listed network'),
	fileId: (): Id => files.get('listed') as Id,
	token: (): string => tokens.get('listed') as string,
}

/** The secret of a third party's link. */
export const consentToken = (): string => tokens.get('consent') as string

const tokens = new Map<string, string>()
const files = new Map<StagedNetwork | 'listed', Id>()
/** What is kept on the disk: one file of each network and of each person. */
const kept = new Map<StagedNetwork | PersonKey, Id>()

const players = kinds.filter((kind) => kind !== 'anonymous' && kind !== 'link').map(player)
const networks = Object.entries(standIns) as [StagedNetwork, (typeof standIns)[StagedNetwork]][]
/** Every firm whose things somebody reaches for, and who speaks for it. */
const firms = new Map<FirmKey, PersonKey>(
	[
		...players.filter(({ kind }) => kind !== 'colleague'),
		...networks.map(([, one]) => one),
	].flatMap(({ firm, person }) => (firm && person ? [[firm, person]] : [])),
)
const people = [...players, ...networks.map(([, one]) => one)].flatMap(({ person }) => person ?? [])

/** Someone known by all on this stage, and one more firm, to which nobody reaches. */
const helper = { person: 'helene-dubus', firm: 'dubus-isolation' } as const
const target = { person: 'marc-tison', firm: 'tison-peinture' } as const
const employee = 'sandrine-ledoux'

const sheetsFile = new TextEncoder().encode('Nom;Famille\nClub du Parc;affaires\n')

/** Tells the world and sets the stage, committed, in the database that is the application's. */
export async function setStage(): Promise<void> {
	const passwordHash = await hashPassword(password)
	const store = fileStore()
	process.once('exit', () => store.remove())
	await asSystem(null, async (tx) => {
		await loadWorld(tx, { passwordHash })
		await tx
			.insertInto('instance')
			.values({ name: 'Maillage', publicAddress: 'https://reseau.example', setUpAt: now })
			.execute()
		for (const [firm, person] of firms) await writeFirmsThings(tx, firm, person)
		for (const [firm, person] of firms) await writeReferralsThings(tx, firm, person)
		tokens.set(
			'consent',
			await makeLink(tx, {
				...link,
				purpose: 'referral_third_party',
				personId: null,
				subjectId: worldId('recommended to willems-chauffage'),
			}),
		)
		for (const person of people) await writePersonsThings(tx, person)
		for (const [network] of networks) await writeNetworksThings(tx, network)
		for (const [network] of networks) await writeMeetings(tx, network)
		for (const person of people) await writeLeave(tx, person)
		await writeCalls(tx)
		await writeListedThings(tx)
		await writeClaim(tx, claimToCheck, employee)
		await tx
			.insertInto('firmClaimAdviser')
			.values({
				claimId: claimToCheck,
				personId: worldPerson('veronique-plancke').id,
				askedAt: before,
			})
			.execute()
		for (const { person, home } of players) if (person) await writeWordsThings(tx, person, home)
		for (const [network, { person }] of networks) await writeWordsThings(tx, person, network)
		for (const { person, home } of players) if (person) await writePairsThings(tx, person, home)
		for (const [network, { person }] of networks) await writePairsThings(tx, person, network)
		for (const [network] of networks) await writeDraws(tx, network)
		for (const [network] of networks) await writeOpenSession(tx, network)
		for (const { person, home } of players) if (person) await writeSessions(tx, person, home)
		for (const [network, { person }] of networks) await writeSessions(tx, person, network)
		const every = await tx.selectFrom('firm').select('id').execute()
		await makeFindable(
			{ tx, now },
			every.map(({ id }) => id as Id),
		)
	})
	const content = await membersWorkbook()
	for (const [network, { runner }] of networks) {
		const { fileId } = await runAct(
			stageMembersFile,
			signedIn(runner),
			{ networkId: worldNetwork(network).id, name: 'membres.xlsx', content },
			{ now },
		)
		files.set(network, fileId)
		// One is checked, so that it may be taken; a workbook waits for its columns.
		const ids = { networkId: worldNetwork(network).id, fileId }
		await workOn(ids)
		await runAct(mapMembersFile, signedIn(runner), { ...ids, mapping: { 0: 'name', 1: 'commune' } })
		await workOn(ids)
	}
	const given = await runAct(
		stageSheets,
		signedIn('veronique-plancke'),
		{ name: 'reseaux.csv', content: sheetsFile },
		{ now },
	)
	files.set('listed', given.fileId)
}

/** A list of members in a workbook of two sheets. */
async function membersWorkbook(): Promise<Uint8Array> {
	const workbook = new ExcelJS.Workbook()
	for (const name of ['Membres', 'Bureau'])
		workbook.addWorksheet(name).addRows([
			['Entreprise', 'Commune'],
			['Ferronnerie du Pont', 'Roubaix'],
		])
	return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const before = now.subtract({ hours: 48 })
const link = { email: null, createdBy: null, now: before }

async function writeFirmsThings(tx: Tx, firm: FirmKey, person: PersonKey): Promise<void> {
	const ids = ofFirm(firm)
	const { firmId } = ids
	await tx.updateTable('firm').set({ visibility: 'networks' }).where('id', '=', firmId).execute()
	await tx
		.insertInto('registerAnswer')
		.values({ firmId, siren: '999000003', state: 'unknown', askedAt: before })
		.execute()
	await tx
		.insertInto('certificationReminder')
		.values({
			firmId,
			key: 'qualibat',
			expiresOn: Temporal.PlainDate.from('2026-12-24'),
			days: 30,
			sentAt: before,
		})
		.execute()
	await tx
		.insertInto('firmAvailability')
		.values({
			firmId,
			isFree: true,
			startsOn: Temporal.PlainDate.from('2026-12-01'),
			endsOn: Temporal.PlainDate.from('2026-12-24'),
			saidAt: before,
		})
		.execute()
	await tx
		.insertInto('firmVisibility')
		.values({ firmId, field: 'needs', audience: 'self' })
		.execute()
	await tx
		.insertInto('mandate')
		.values({
			id: ids.mandateId,
			personId: worldPerson(employee).id,
			firmId,
			role: 'hr',
			startsOn: Temporal.PlainDate.from('2026-01-05'),
		})
		.execute()
	await tx
		.insertInto('mandateOffer')
		.values({ id: ids.offerId, firmId, role: 'deputy', offeredAt: before })
		.execute()
	tokens.set(
		`offer of ${firm}`,
		await makeLink(tx, { ...link, purpose: 'colleague', personId: null, subjectId: ids.offerId }),
	)
	await writeIntroduction(tx, { firm, person, id: ids.introductionId, needId: ids.needId })
	await writeClaim(tx, ids.claimOnFirmId, 'marc-tison')
	await tx
		.insertInto('firmClaimMatch')
		.values({ claimId: ids.claimOnFirmId, firmId, firmName: worldFirm(firm).name })
		.execute()
	await writeProposal(tx, ids.proposalId, firmId, null)
	const names = [`twin of ${firm}`, `stranger to ${firm}`].map(worldId) as [Id, Id]
	await tx
		.insertInto('firm')
		.values(names.map((id) => ({ id, name: 'Autre fiche', createdAt: before, claimedAt: before })))
		.execute()
	const [twinId, strangerId] = names
	await writeMerge(tx, ids.mergeId, firmId, twinId, null)
	tokens.set(
		`merge for ${firm}`,
		await makeLink(tx, { ...link, purpose: 'merge', personId: null, subjectId: strangerId, now }),
	)
	const met = { id: ids.metIntroductionId, needId: worldId(`met need of ${firm}`) }
	await writeIntroduction(tx, { firm, person, ...met, state: 'introduced' })
}

/** Recommendations and leads either way with the helper's firm: received, won, drafted, about to leave; and thanks. */
async function writeReferralsThings(tx: Tx, firm: FirmKey, person: PersonKey): Promise<void> {
	const { firmId, receivedId, wonId, draftId, leavingId, thanksId, leadId, ownLeadId } =
		ofFirm(firm)
	const me = worldPerson(person).id
	const [otherFirm, other] = [worldFirm(helper.firm).id, worldPerson(helper.person).id]
	const given = { fromFirmId: firmId, toFirmId: otherFirm, givenBy: me }
	const received = { fromFirmId: otherFirm, toFirmId: firmId, givenBy: other }
	const common = {
		tier: 'outside',
		urgency: 'weeks',
		effort: 3,
		draftedAt: before,
		movedAt: before,
	}
	const agreed = {
		agreedOn: Temporal.PlainDate.from('2026-11-20'),
		agreedBy: 'phone',
		agreementAskedBy: other,
	}
	const sent = { ...common, ...agreed, sentAt: before }
	await tx
		.insertInto('referral')
		.values([
			{ ...sent, ...received, id: receivedId, state: 'seen' },
			{ ...sent, ...received, id: wonId, state: 'won' },
			{ ...common, ...agreed, ...given, id: draftId, state: 'drafted' },
			{ ...common, ...agreed, ...given, id: leavingId, state: 'drafted' },
		])
		.execute()
	const third = { name: 'Paule Vincent', email: 'paule@vincent.example', need: 'Un grenier' }
	for (const referralId of [receivedId, wonId, draftId, leavingId])
		await tx
			.insertInto('referralThirdParty')
			.values({ referralId, ...third })
			.execute()
	const leavesAt = now.add({ minutes: 8 })
	const move = { byFirmId: firmId, byPerson: me, at: now, leavesAt, toState: 'sent' }
	await tx
		.insertInto('referralMove')
		.values({ ...move, referralId: leavingId })
		.execute()
	const step = { fromState: 'sent', toState: 'seen', at: before, byPerson: me }
	await tx
		.insertInto('referralStep')
		.values({ ...step, id: worldId(`step ${firm}`), referralId: receivedId })
		.execute()
	await tx
		.insertInto('referralRing')
		.values({ referralId: receivedId, what: 'see', at: before })
		.execute()
	const note = { referralId: receivedId, firmId, byPerson: me, words: 'Une note', at: before }
	await tx
		.insertInto('referralNote')
		.values({ ...note, id: worldId(`note ${firm}`) })
		.execute()
	await tx
		.insertInto('referralAmount')
		.values({
			id: worldId(`amount ${firm}`),
			referralId: wonId,
			year: 2026,
			amountCents: 125_000,
			currency: 'EUR',
			isRecurring: false,
			declaredBy: me,
			declaredAt: before,
		})
		.execute()
	await tx
		.insertInto('referralEcho')
		.values({ id: worldId(`echo ${firm}`), referralId: wonId, at: before })
		.execute()
	const words = { words: 'Quelques mots', leavesAt }
	await tx
		.insertInto('thanks')
		.values({
			...words,
			id: thanksId,
			referralId: wonId,
			fromFirmId: firmId,
			toFirmId: otherFirm,
			byPerson: me,
			writtenAt: before,
		})
		.execute()
	const lead = { ...words, state: 'sent', givenAt: before, movedAt: before }
	await tx
		.insertInto('lead')
		.values([
			{ ...lead, ...received, id: leadId, leftAt: before },
			{ ...lead, ...given, id: ownLeadId, leftAt: null },
		])
		.execute()
	const turnover = { year: 2025, amountCents: 48_000_000, currency: 'EUR', declaredAt: before }
	await tx
		.insertInto('firmTurnover')
		.values({ ...turnover, firmId, declaredBy: me })
		.execute()
	await tx
		.insertInto('news')
		.values({
			id: worldId(`news ${person}`),
			personId: me,
			otherPerson: other,
			way: 'later',
			at: before,
		})
		.execute()
}

type Asking = {
	firm: FirmKey
	person: PersonKey
	id: Id
	needId: Id
	state?: 'asking' | 'introduced'
}

async function writeIntroduction(tx: Tx, asking: Asking): Promise<void> {
	const { firm, person, id, needId, state = 'asking' } = asking
	const askerId = worldPerson(person).id
	const firmId = worldFirm(firm).id
	await tx
		.insertInto('need')
		.values({
			id: needId,
			firmId,
			personId: askerId,
			words: 'Un atelier à replâtrer',
			tradeKey: 'platrerie',
			tradeLabel: 'Plâtrerie',
			statedAt: before,
		})
		.execute()
	await tx
		.insertInto('introduction')
		.values({
			id,
			needId,
			askerId,
			askerFirmId: firmId,
			targetFirmId: worldFirm(target.firm).id,
			targetId: state === 'introduced' ? worldPerson(target.person).id : null,
			message: 'Pourrais-tu nous présenter ?',
			state,
			askedAt: before,
			endsAt: before.add({ hours: 24 * 21 }),
			firstPerson: worldPerson(helper.person).id,
			endedAt: state === 'introduced' ? before : null,
		})
		.execute()
	await tx
		.insertInto('introductionPath')
		.values({
			introductionId: id,
			pathNo: 1,
			firstPerson: worldPerson(helper.person).id,
			peopleAfter: 1,
			startedAt: before,
			state,
			endedAt: state === 'introduced' ? before : null,
		})
		.execute()
	if (state === 'introduced')
		await tx
			.insertInto('introductionAcceptance')
			.values(
				[helper.person, target.person].map((one, i) => ({
					introductionId: id,
					position: 2 + i,
					personId: worldPerson(one).id,
					acceptedAt: before,
				})),
			)
			.execute()
}

async function writePersonsThings(tx: Tx, person: PersonKey): Promise<void> {
	const ids = ofPerson(person)
	const { personId, email } = ids
	await tx
		.insertInto('session')
		.values({
			id: ids.sessionId,
			tokenHash: Buffer.alloc(32, ids.sessionId),
			personId,
			createdAt: before,
			seenAt: before,
			provedAt: now,
			provedBy: 'link',
			expiresAt: now.add({ hours: 240 }),
		})
		.execute()
	await tx
		.insertInto('tieDeclaration')
		.values({
			id: ids.declarationId,
			fromPerson: worldPerson(employee).id,
			toPerson: personId,
			declaredAt: before,
		})
		.execute()
	await tx
		.insertInto('tieBlock')
		.values({ personId, blockedId: worldPerson(employee).id, since: before })
		.execute()
	tokens.set(`stop ${person}`, await stopToken(tx, email, 'invitations', null))
	await sql`insert into mail_stop (id, address_hash, topic, text_version, proof, stopped_at)
		values (${ids.stopId}, address_hash(${email}), 'listings', '2026-11', 'page', ${before})`.execute(
		tx,
	)
	await tx
		.insertInto('outsiderNote')
		.values({
			id: ids.noteId,
			authorId: personId,
			name: 'Amina Berrada',
			notedAt: before,
			expiresAt: now.add({ hours: 24 * 360 }),
		})
		.execute()
	tokens.set(
		`note by ${person}`,
		await makeLink(tx, {
			...link,
			purpose: 'outsider_note',
			personId: null,
			subjectId: ids.noteId,
			createdBy: personId,
		}),
	)
	if (person !== 'marc-tison')
		await tx
			.insertInto('meetingSetAside')
			.values({ personId, otherId: worldPerson('marc-tison').id, since: before })
			.execute()
	await tx
		.insertInto('mail')
		.values({
			id: ids.mailId,
			kind: 'invitation',
			personId,
			recipient: email,
			createdAt: before,
			givenUpAt: before,
		})
		.execute()
	await tx
		.insertInto('mailBody')
		.values({ mailId: ids.mailId, subject: 'Bonjour', html: '<p>Bonjour</p>', bodyText: 'Bonjour' })
		.execute()
	const owner = { kind: 'person', personId } as const
	const { fileId } = await storeFile(
		{ tx, actor: system, now },
		{ owner, purpose: 'proof', upload },
	)
	kept.set(person, fileId)
	await writeClaim(tx, ids.claimId, person)
	await tx
		.insertInto('passkey')
		.values({
			id: ids.passkeyId,
			personId,
			credential: Buffer.from(person).toString('base64url'),
			publicKey: Buffer.alloc(77, 1),
			signCount: 0,
			name: 'téléphone',
			isSynced: false,
			createdAt: before,
		})
		.execute()
	const isShielded = person === player('adviser').person
	await tx
		.insertInto('authenticatorApp')
		.values({
			personId,
			secret: appSecret,
			proposedAt: now,
			confirmedAt: isShielded ? before : null,
		})
		.execute()
	if (isShielded)
		await tx
			.updateTable('account')
			.set({ protectedAt: before })
			.where('personId', '=', personId)
			.execute()
	const issuer = 'https://identite.example'
	await tx
		.insertInto('linkedIdentity')
		.values({ issuer, subject: ids.subject, personId, linkedAt: before })
		.execute()
	await tx
		.insertInto('identityVisit')
		.values({
			id: worldId(`visit of ${person}`),
			browserHash: createHash('sha256').update(ids.browser).digest(),
			issuer,
			address: issuer,
			subject: `autre ${person}`,
			expiresAt: now.add({ hours: 1 }),
		})
		.execute()
	const [a, b] = [`kept by ${person}`, `absorbed by ${person}`].map(worldId) as [Id, Id]
	await writeMerge(tx, ids.startedMergeId, a, b, personId)
	await writeStep(tx, ids.stepId, personId, null)
	await writeStep(tx, ids.answeredStepId, personId, now.subtract({ minutes: 2 }))
	const own = { ...link, personId, subjectId: null, email }
	tokens.set(`sign in ${person}`, await makeLink(tx, { ...own, purpose: 'sign_in', now }))
	tokens.set(
		`confirm ${person}`,
		await makeLink(tx, { ...own, purpose: 'confirm_email', email: `nouveau.${email}`, now }),
	)
}

/** Another name, proposed for a card by a register, or by who runs a network. */
async function writeProposal(tx: Tx, id: Id, firmId: Id, networkId: Id | null) {
	await tx
		.insertInto('proposal')
		.values({
			id,
			firmId,
			networkId,
			origin: networkId ? 'facilitator' : 'register',
			proposedAt: before,
		})
		.execute()
	await tx
		.insertInto('proposalChange')
		.values({ proposalId: id, field: 'name', oldValue: '"Ancien"', newValue: '"Nouveau"' })
		.execute()
}

/** Two records that somebody proposed to join; the kept one's people are asked. */
async function writeMerge(tx: Tx, id: Id, keptId: Id, absorbedId: Id, startedBy: Id | null) {
	const isReal = startedBy === null
	const cards = isReal ? await mergeCards(tx, keptId, absorbedId) : { kept: {}, absorbed: {} }
	await tx
		.insertInto('firmMerge')
		.values({
			id,
			keptId,
			absorbedId,
			choices: '{}',
			cards: JSON.stringify(cards),
			startedFor: absorbedId,
			startedBy,
			startedAt: before,
		})
		.execute()
}

/** « It is my firm », said by somebody. */
async function writeClaim(tx: Tx, id: Id, person: PersonKey) {
	await tx
		.insertInto('firmClaim')
		.values({
			id,
			personId: worldPerson(person).id,
			firmName: 'Serrurerie du Pont',
			jobTitle: 'Gérante',
			reach: 'Le standard',
			proof: 'Le Kbis',
			askedAt: before,
		})
		.execute()
}

/** In its network, what each firm published with an answer to it, and what it answered to a neighbour. */
async function writeCalls(tx: Tx): Promise<void> {
	const homes = new Map<FirmKey, StagedNetwork>([
		...players.flatMap(({ firm, home }) => (firm ? [[firm, home] as const] : [])),
		...networks.map(([network, { firm }]) => [firm, network] as const),
	])
	const published = { publishedAt: before, expiresAt: now.add({ hours: 24 * 20 }) }
	const publish = (network: StagedNetwork, callId: Id, firm: FirmKey, person: PersonKey) =>
		tx
			.insertInto('needCall')
			.values({
				networkId: worldNetwork(network).id,
				callId,
				needId: worldId(`published need of ${callId}`),
				firmId: worldFirm(firm).id,
				personId: worldPerson(person).id,
				words: 'Un atelier à replâtrer',
				...published,
			})
			.execute()
	const answer = (network: StagedNetwork, ids: [Id, Id], firm: FirmKey, person: PersonKey) =>
		tx
			.insertInto('callAnswer')
			.values({
				networkId: worldNetwork(network).id,
				answerId: ids[0],
				callId: ids[1],
				firmId: worldFirm(firm).id,
				personId: worldPerson(person).id,
				kind: 'can_help',
				answeredAt: before,
			})
			.execute()
	for (const [network] of networks)
		await publish(network, worldId(`neighbour call in ${network}`), helper.firm, helper.person)
	for (const [firm, network] of homes) {
		const person = firms.get(firm)
		if (!person) continue
		const ids = ofFirm(firm)
		await publish(network, ids.ownCallId, firm, person)
		await answer(network, [ids.answerToOwnId, ids.ownCallId], helper.firm, helper.person)
		const neighbour = worldId(`neighbour call in ${network}`)
		await answer(network, [ids.givenAnswerId, neighbour], firm, person)
	}
}

/** A step asked to somebody, on an introduction of its own. */
async function writeStep(tx: Tx, id: Id, personId: Id, answeredAt: Temporal.Instant | null) {
	const introduction = {
		...helper,
		id: worldId(`introduction ${id}`),
		needId: worldId(`need ${id}`),
	}
	await writeIntroduction(tx, introduction)
	await tx
		.insertInto('introductionStep')
		.values({
			id,
			introductionId: introduction.id,
			pathNo: 1,
			position: 1,
			personId,
			previousPerson: worldPerson(helper.person).id,
			nextPerson: worldPerson(target.person).id,
			needId: introduction.needId,
			message: 'Pourrais-tu nous présenter ?',
			askedAt: before,
			lapsesAt: before.add({ hours: 24 * 7 }),
			answer: answeredAt && 'yes',
			answeredAt,
		})
		.execute()
}

const system = { kind: 'system', networkId: null } as const
const upload = { name: 'charte.txt', content: new TextEncoder().encode('La charte') }

async function writeNetworksThings(tx: Tx, network: StagedNetwork): Promise<void> {
	const { networkId, unclaimedId: membershipId } = ofNetwork(network)
	const owner = { kind: 'network', networkId } as const
	const { fileId } = await storeFile(
		{ tx, actor: system, now },
		{ owner, purpose: 'document', upload },
	)
	kept.set(network, fileId)
	await writeDocument(tx, network, fileId)
	const [firmId, invitationId] = [`unclaimed firm of ${network}`, `invitation of ${network}`].map(
		worldId,
	) as [Id, Id]
	await tx
		.insertInto('firm')
		.values({ id: firmId, name: 'Serrurerie du Pont', createdAt: before })
		.execute()
	await tx
		.insertInto('membership')
		.values({ networkId, membershipId, firmId, state: 'invited', since: before })
		.execute()
	await tx
		.insertInto('invitation')
		.values({
			networkId,
			invitationId,
			membershipId,
			createdAt: before,
			expiresAt: now.add({ hours: 240 }),
		})
		.execute()
	const looseFirm = worldId(`loose firm of ${network}`)
	await tx
		.insertInto('firm')
		.values({ id: looseFirm, name: 'Fiche en double', createdAt: before })
		.execute()
	await tx
		.insertInto('membership')
		.values({
			networkId,
			membershipId: worldId(`loose of ${network}`),
			firmId: looseFirm,
			state: 'suggested',
			since: before,
		})
		.execute()
	await writeProposal(tx, proposalIn(networkId), worldFirm(target.firm).id, networkId)
	await tx
		.insertInto('visitRequest')
		.values({
			networkId,
			requestId: ofNetwork(network).visitId,
			name: 'Camille Dupré',
			email: 'camille@ailleurs.example',
			askedAt: before,
		})
		.execute()
	await tx
		.insertInto('shownMember')
		.columns(['networkId', 'membershipId', 'firmId', 'shownAt', 'shownBy'])
		.expression((eb) =>
			eb
				.selectFrom('membership')
				.select(['networkId', 'membershipId', 'firmId', 'since', 'firmId as shownBy'])
				.where('networkId', '=', networkId)
				.where('state', '!=', 'invited'),
		)
		.onConflict((met) => met.doNothing())
		.execute()
	const offerId = worldId(`role offer of ${network}`)
	await tx
		.insertInto('roleOffer')
		.values({
			networkId: worldNetwork(network).id,
			offerId,
			role: 'reviewer',
			offeredAt: before,
			expiresAt: now.add({ hours: 240 }),
		})
		.execute()
	tokens.set(
		`role offer of ${network}`,
		await makeLink(tx, { ...link, purpose: 'role', personId: null, subjectId: offerId }),
	)
	tokens.set(
		`invitation of ${network}`,
		await makeLink(tx, {
			...link,
			purpose: 'invitation',
			personId: null,
			subjectId: invitationId,
		}),
	)
}

/** An empty folder, a document on its own, and a word to everybody with an answer to it. */
async function writeDocument(tx: Tx, network: StagedNetwork, fileId: Id): Promise<void> {
	const { networkId, folderId, documentId, wordId, answerId } = ofNetwork(network)
	const { id: authorId } = worldPerson(standIns[network].person)
	const { id: readerId } = worldPerson(standIns[network].officer.person)
	await tx
		.insertInto('documentFolder')
		.values({ networkId, folderId, name: 'Comptes rendus', createdAt: before })
		.execute()
	await tx
		.insertInto('document')
		.values({ networkId, documentId, title: 'La charte', createdAt: before })
		.execute()
	await tx
		.insertInto('documentVersion')
		.values({ networkId, documentId, versionNo: 1, fileId, addedAt: before })
		.execute()
	const words = { subject: 'La galette', body: 'Jeudi à 18 h.', audience: 'everyone' }
	await tx
		.insertInto('word')
		.values({
			networkId,
			wordId,
			authorId,
			...words,
			writtenAt: before,
			sendsAt: before,
			sentAt: before,
			recipients: 1,
		})
		.execute()
	const reader = { networkId, wordId, personId: readerId }
	await tx.insertInto('wordRecipient').values(reader).execute()
	await tx
		.insertInto('wordOpening')
		.values({ ...reader, at: before })
		.execute()
	await tx
		.insertInto('wordAnswer')
		.values({ ...reader, answerId, writtenBy: readerId, body: 'Je viens', at: before })
		.execute()
}

/** A word about to leave, and a message just said, of somebody whose network or things these are. */
async function writeWordsThings(tx: Tx, person: PersonKey, network: StagedNetwork): Promise<void> {
	const { personId, ownWordId: wordId, messageId: id } = ofPerson(person)
	const { networkId, documentId: objectId } = ofNetwork(network)
	const words = { subject: 'Un mot', body: 'Bientôt.', audience: 'board' }
	await tx
		.insertInto('word')
		.values({ networkId, wordId, authorId: personId, ...words, writtenAt: before, sendsAt: now })
		.onConflict((same) => same.doNothing())
		.execute()
	const said = { kind: 'document', objectId, authorId: personId, body: 'Merci', writtenAt: now }
	await tx
		.insertInto('threadMessage')
		.values({ id, ...said })
		.onConflict((same) => same.doNothing())
		.execute()
}

/** A claim and a link that wait on a listed sheet, a closed one, and somebody who objected. */
async function writeListedThings(tx: Tx): Promise<void> {
	await tx
		.insertInto('sheetClaim')
		.values({
			id: listed.claimId,
			sheetId: listed.sheetId,
			personId: worldPerson(helper.person).id,
			words: 'Je le préside depuis 2024',
			askedAt: before,
		})
		.execute()
	await tx
		.updateTable('networkSheet')
		.set({ closedAt: before, closing: 'over' })
		.where('id', '=', listed.closedId)
		.execute()
	await tx
		.insertInto('contactOpposition')
		.values({ emailHash: Buffer.alloc(32, 'opposed'), opposedAt: before })
		.execute()
	tokens.set(
		'listed',
		await makeLink(tx, {
			...link,
			purpose: 'listing',
			personId: null,
			subjectId: listed.sheetId,
			email: 'basile.ferrand@petits-dejeuners.example',
		}),
	)
}

/** One-to-ones of somebody with the helper: proposed to them, asked by them, agreed by both, declined. */
async function writePairsThings(tx: Tx, person: PersonKey, network: StagedNetwork): Promise<void> {
	const { personId, oneToOneId, askedOneToOneId, agreedOneToOneId } = ofPerson(person)
	const { id: networkId } = worldNetwork(network)
	const [helperId, firmId] = [worldPerson(helper.person).id, worldFirm(helper.firm).id]
	const meetUntil = Temporal.PlainDate.from('2026-12-24')
	const kinds = [
		{ id: oneToOneId, askedBy: helperId, answers: [null, 'yes'] },
		{ id: askedOneToOneId, askedBy: personId, answers: ['yes', null] },
		{ id: agreedOneToOneId, askedBy: helperId, answers: ['yes', 'yes'] },
		{
			id: worldId(`one-to-one over ${person}`),
			askedBy: helperId,
			answers: ['no', 'yes'],
			isOver: true,
		},
	] as const
	for (const { id, askedBy, answers, ...more } of kinds) {
		const people = [personId, helperId]
		const thing = { networkId, oneToOneId: id, people }
		await tx
			.insertInto('oneToOne')
			.values({ ...thing, askedBy, message: 'Un café ?', proposedAt: before, meetUntil })
			.onConflict((same) => same.doNothing())
			.execute()
		await tx
			.insertInto('oneToOneSeat')
			.values(
				people.map((one, i) => ({
					...thing,
					personId: one,
					firmId,
					place: i + 1,
					answer: answers[i] ?? null,
					answeredAt: answers[i] ? before : null,
				})),
			)
			.onConflict((same) => same.doNothing())
			.execute()
		if ('isOver' in more)
			await tx
				.insertInto('oneToOneEnd')
				.values({ ...thing, kind: 'declined', endedAt: before })
				.onConflict((same) => same.doNothing())
				.execute()
	}
	const note = { networkId, oneToOneId, personId, body: 'Aime la pêche', keptAt: before }
	await tx
		.insertInto('oneToOneNote')
		.values(note)
		.onConflict((same) => same.doNothing())
		.execute()
	await tx
		.insertInto('preparationSheet')
		.values({ personId, goals: 'Deux chantiers publics', keptAt: before })
		.onConflict((same) => same.doNothing())
		.execute()
	await tx
		.insertInto('oneToOnePause')
		.values({ personId, since: before })
		.onConflict((same) => same.doNothing())
		.execute()
}

/** Pairs that were drawn and wait to be sent. */
async function writeDraws(tx: Tx, network: StagedNetwork): Promise<void> {
	const { networkId, drawId } = ofNetwork(network)
	const draw = {
		networkId,
		askedBy: worldPerson(standIns[network].runner).id,
		askedAt: before,
		meetUntil: Temporal.PlainDate.from('2026-12-24'),
		drawnAt: before,
		pairs: '[]',
		alone: '[]',
		firstTimes: 0,
	}
	await tx
		.insertInto('pairDraw')
		.values({ ...draw, drawId })
		.execute()
}
