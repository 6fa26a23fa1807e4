import { defineAct } from '#db'
import { chooseRoomInput } from '../inputs.ts'
import { organise } from './access.ts'

/** Says where the network's video rooms are: each new meeting by video then has one of its own. */
export const chooseRoom = defineAct({
	name: 'meetings.choose-room',
	input: chooseRoomInput,
	door: 'none',
	act: async (act, { networkId, videoBase }) => {
		const { tx, record } = act
		await organise(act, networkId)
		const base = videoBase ? videoBase.replace(/^http:/, 'https:').replace(/\/*$/, '/') : null
		await tx
			.updateTable('network')
			.set({ videoBase: base })
			.where('networkId', '=', networkId)
			.execute()
		await record({ networkId, subjectId: networkId, content: { videoBase: base } })
	},
})
