import type { Tx } from '#db'
import {
	type CheckedRows,
	type ColumnGuess,
	type ColumnMapping,
	type CommuneIndex,
	checkRows,
	communeIndexFrom,
	guessColumns,
	type MembersFile,
	readMembersFile,
} from '#firms'
import { assert, type Id, notFound } from '#kernel'

/** A staged members' file, or 404. */
export async function accessMembersFile(tx: Tx, networkId: Id, fileId: Id) {
	const file = await tx
		.selectFrom('membersFile')
		.selectAll()
		.where('networkId', '=', networkId)
		.where('fileId', '=', fileId)
		.executeTakeFirst()
	return file ?? notFound()
}

/** What the preview shows and the import does: one computation, so that nothing differs between them. */
export type Preview = {
	file: MembersFile
	guesses: ColumnGuess[]
	mapping: ColumnMapping
	checked: CheckedRows
}

/** Reads a staged file again and checks every line against the network as it is now. */
export async function previewOf(
	tx: Tx,
	staged: { networkId: Id; content: Buffer; mapping: unknown },
	country: 'FR' | 'MA',
): Promise<Preview> {
	const reading = readMembersFile(staged.content)
	assert(reading.ok, 'a staged file was readable when it was staged')
	const mapping = (staged.mapping ?? {}) as ColumnMapping
	const knownFirms = await tx
		.selectFrom('membership')
		.innerJoin('firm', 'firm.id', 'membership.firmId')
		.select(['firm.id', 'firm.name', 'firm.siren'])
		.where('membership.networkId', '=', staged.networkId)
		.where('membership.state', 'not in', ['left', 'excluded'])
		.execute()
	const checked = checkRows({
		file: reading.file,
		mapping,
		knownFirms,
		communes: await communeIndex(tx),
		country,
	})
	return { file: reading.file, guesses: guessColumns(reading.file), mapping, checked }
}

/** Whose habits apply to numbers and post codes: those of the place where the network lives. */
export function countryOf(network: { timeZone: string }): 'FR' | 'MA' {
	return network.timeZone === 'Africa/Casablanca' ? 'MA' : 'FR'
}

let communes: Promise<CommuneIndex> | undefined

/** Every commune by name and postcode; reference data, read once in the life of the process. */
function communeIndex(tx: Tx): Promise<CommuneIndex> {
	communes ??= tx
		.selectFrom('commune')
		.select(['code', 'name', 'postcodes'])
		.execute()
		.then(communeIndexFrom)
		.catch((error) => {
			communes = undefined
			throw error
		})
	return communes
}
