import { defineAct } from '#db'
import { editMeetingsInput } from '../sheets/inputs.ts'
import { governNetwork } from './govern-network.ts'
import { writeSheet } from './write-sheet.ts'

/** Says when and where the members of a network meet; what is left out is not known. */
export const editMeetings = defineAct({
	name: 'networks.edit-meetings',
	input: editMeetingsInput,
	door: 'none',
	act: async (act, { networkId, ...told }) => {
		const { tx, record } = act
		await governNetwork(act, networkId)
		const meetings = {
			rhythm: told.rhythm ?? null,
			meetingDay: told.meetingDay ?? null,
			meetingHour: told.meetingHour ?? null,
			meetingPlace: told.meetingPlace || null,
		}
		await tx.updateTable('network').set(meetings).where('networkId', '=', networkId).execute()
		await writeSheet(act, networkId)
		await record({ networkId, subjectId: networkId, content: meetings })
	},
})
