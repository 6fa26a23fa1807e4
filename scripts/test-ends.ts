/**
 * A file of tests that leaves something open would keep the runner waiting for ever, whatever its time limits:
 * half a minute after its last test it is ended, red, with the names of what it left.
 */
import { after } from 'node:test'

after(() => {
	const endIt = () => {
		console.error(`Open half a minute after the last test: ${process.getActiveResourcesInfo()}`)
		process.exit(1)
	}
	setTimeout(endIt, 30_000).unref()
})
