import { redirect } from '@sveltejs/kit'
import type { networkSettings } from '#networks/server'

type Settings = Awaited<ReturnType<typeof networkSettings>>

/** A form of the settings is for who may change them; the network's other officers read the settings. */
export function forWhoGoverns(settings: Settings): Settings {
	if (!settings.mayGovern) redirect(303, `/r/${settings.network.networkId}/reglages`)
	return settings
}
