import { CommandRefusal } from './refusals.ts'
import type { Settings } from './settings.ts'

/** An address or a port that cannot be listened on, as a sentence; anything else is thrown as it came. */
export function refuseListening(error: NodeJS.ErrnoException, settings: Settings): never {
	const sentence = wordListening(error, settings)
	throw sentence ? new CommandRefusal(sentence) : error
}

function wordListening({ code }: NodeJS.ErrnoException, { port, host }: Settings) {
	if (code === 'EADDRINUSE')
		return `Le port ${port} est déjà pris par un autre programme. Arrêtez-le, ou choisissez-en un autre par PORT.`
	if (code === 'EACCES')
		return `Ce compte n’a pas le droit d’écouter sur le port ${port}. Choisissez par PORT un port au-delà de 1024.`
	if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
		return `L’adresse «\u00a0${host}\u00a0» donnée par HOST n’est pas une adresse de cette machine.`
	return null
}
