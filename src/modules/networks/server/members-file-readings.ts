import type { Look } from '#db'
import type { Id } from '#kernel'
import { accessMembersFile, countryOf, previewOf } from './members-file.ts'
import { accessAsRunner } from './readings.ts'

/** The files given to a network: those that wait for their import, and the last ones taken. */
export async function membersFiles(look: Look, { networkId }: { networkId: Id }) {
	const { network } = await accessAsRunner(look, networkId)
	const files = await look.tx
		.selectFrom('membersFile')
		.leftJoin('person', 'person.id', 'membersFile.givenBy')
		.select([
			'membersFile.fileId',
			'membersFile.name',
			'membersFile.givenAt',
			'membersFile.importedAt',
			'membersFile.lines',
			'person.givenName',
			'person.familyName',
		])
		.where('membersFile.networkId', '=', networkId)
		.orderBy('membersFile.givenAt', 'desc')
		.limit(20)
		.execute()
	return { network, files }
}

/** What an import would do, line by line, before anything is written; a file already taken says so. */
export async function membersFilePreview(
	look: Look,
	{ networkId, fileId }: { networkId: Id; fileId: Id },
) {
	const { network } = await accessAsRunner(look, networkId)
	const staged = await accessMembersFile(look.tx, networkId, fileId)
	const { name, importedAt, lines } = staged
	const preview = importedAt ? null : await previewOf(look.tx, staged, countryOf(network))
	return { network, file: { fileId, name, importedAt, lines }, preview }
}
