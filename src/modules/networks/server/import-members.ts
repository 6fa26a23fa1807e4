import { type Act, defineAct } from '#db'
import { foldLabel, type MemberLine } from '#firms'
import { dayAt, type Id, newId } from '#kernel'
import { importMembersInput } from '../inputs.ts'
import { mayRun } from '../policy.ts'
import { accessMembersFile, countryOf, previewOf } from './members-file.ts'
import { forbid, refuse } from './refusal.ts'
import { requireSeat } from './require-seat.ts'
import { accessNetwork, standingIn } from './standing.ts'

/**
 * Takes a members' file whole, or not at all, and forgets its bytes: a firm without people of its own yet, its leader's name and
 * address, and its place in the network, for each line that the preview showed ready. Lines whose SIREN the
 * network already holds are left out, as the preview said.
 */
export const importMembers = defineAct({
	name: 'networks.import-members',
	input: importMembersInput,
	door: 'none',
	act: async (act, { networkId, fileId, leaveOut, as }) => {
		const { tx, actor, now, record } = act
		const network = await accessNetwork(tx, networkId)
		if (!mayRun(await standingIn(tx, actor, networkId, now))) forbid('networks.onlyRunners')
		const staged = await accessMembersFile(tx, networkId, fileId)
		if (staged.importedAt) refuse('networks.alreadyImported')
		const country = countryOf(network)
		const { checked } = await previewOf(tx, staged, country)
		const problems = checked.headerProblems.length + checked.errors.length
		if (problems > 0) refuse('networks.fileHasErrors', { problems })
		const left = new Set(leaveOut)
		for (const duplicate of checked.duplicates)
			if (duplicate.reason === 'same_siren') left.add(duplicate.line)
		const lines = checked.ready.filter(({ line }) => !left.has(line))
		await requireSeat(tx, networkId, as === 'member' ? lines.length : 0)
		for (let i = 0; i < lines.length; i += chunk)
			await insertLines(act, { networkId, fileId, as, country }, lines.slice(i, i + chunk))
		await tx
			.updateTable('membersFile')
			.set({ importedAt: now, lines: lines.length, content: Buffer.alloc(0) })
			.where('networkId', '=', networkId)
			.where('fileId', '=', fileId)
			.execute()
		await record({ networkId, subjectId: fileId, content: { lines: lines.length, as } })
		return { imported: lines.length, leftOut: checked.ready.length - lines.length }
	},
})

/** PostgreSQL takes at most 65 535 parameters a statement; a line needs at most 14 in one of them. */
const chunk = 1000

async function insertLines(
	{ tx, actor, now }: Act,
	place: { networkId: Id; fileId: Id; as: 'member' | 'suggested'; country: 'FR' | 'MA' },
	lines: MemberLine[],
): Promise<void> {
	const { networkId, fileId, as, country } = place
	const rows = lines.map((line) => ({
		...line,
		firmId: newId(),
		membershipId: newId(),
		personId: newId(),
	}))
	await tx
		.insertInto('membership')
		.values(
			rows.map(({ membershipId, firmId }) => ({
				networkId,
				membershipId,
				firmId,
				state: as,
				since: now,
			})),
		)
		.execute()
	await tx
		.insertInto('membershipStep')
		.values(
			rows.map(({ membershipId }) => ({
				networkId,
				stepId: newId(),
				membershipId,
				fromState: null,
				toState: as,
				at: now,
				byPerson: actor.kind === 'person' ? actor.personId : null,
			})),
		)
		.execute()
	await tx
		.insertInto('importStep')
		.values(rows.map(({ membershipId, line }) => ({ networkId, fileId, membershipId, line })))
		.execute()
	await tx
		.insertInto('firm')
		.values(
			rows.map(({ firmId, firm }) => ({
				id: firmId,
				name: firm.name,
				country: firm.ice && !firm.siren ? 'MA' : country,
				siren: firm.siren,
				siret: firm.siret,
				ice: firm.ice,
				communeCode: firm.commune?.code ?? null,
				town: firm.town,
				postcode: firm.postcode,
				headcountBand: firm.headcount,
				website: firm.website,
				description: firm.description,
				createdAt: now,
			})),
		)
		.execute()
	await insertLabels(tx, rows)
	await insertLeaders(tx, rows, now)
}

type Row = MemberLine & { firmId: Id; personId: Id }

async function insertLabels(tx: Act['tx'], rows: Row[]): Promise<void> {
	const labels = rows.flatMap(({ firmId, trades, skills, needs }) => {
		const found = [
			...trades.map((label) => ({ kind: 'trade', label })),
			...skills.map((label) => ({ kind: 'skill', label })),
			...needs.map((label) => ({ kind: 'need', label })),
		].map((one) => ({ firmId, ...one, key: foldLabel(one.label) }))
		return [...new Map(found.map((one) => [`${one.kind} ${one.key}`, one])).values()].filter(
			(one) => one.key,
		)
	})
	for (let i = 0; i < labels.length; i += 5 * chunk)
		await tx
			.insertInto('firmLabel')
			.values(labels.slice(i, i + 5 * chunk))
			.execute()
}

/** The leader named in the file: contact of the record until someone takes it, never an account. */
async function insertLeaders(tx: Act['tx'], rows: Row[], now: Temporal.Instant): Promise<void> {
	const named = rows.flatMap(({ firmId, personId, person }) =>
		person ? [{ firmId, personId, ...person }] : [],
	)
	if (named.length === 0) return
	await tx
		.insertInto('person')
		.values(
			named.map((one) => ({
				id: one.personId,
				givenName: one.givenName ?? '–',
				familyName: one.familyName ?? '–',
				jobTitle: one.function,
				createdAt: now,
			})),
		)
		.execute()
	// Whoever may write on the record may write these contacts: the mandate comes first.
	await tx
		.insertInto('mandate')
		.values(
			named.map((one) => ({
				id: newId(),
				personId: one.personId,
				firmId: one.firmId,
				role: 'representative',
				startsOn: dayAt(now, 'UTC'),
			})),
		)
		.execute()
	await tx
		.insertInto('personContact')
		.values(named.map((one) => ({ personId: one.personId, email: one.email, phone: one.phone })))
		.execute()
}
