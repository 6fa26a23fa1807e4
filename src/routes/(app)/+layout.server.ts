import { frameOf } from '#pages'
import { bandOf } from './network-look.ts'

/** The frame of a signed-in page, under the band of the network that is run. */
export const load = async (event) => {
	const { look, ...shell } = await frameOf(event)
	return { shell, band: look && shell.current ? bandOf(shell.current.name, look) : null }
}
