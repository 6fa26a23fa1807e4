import { hashPassword, linkAddress, makeLink } from '#accounts/server'
import { asSystem } from '#jobs/server'
import { windReferralClocks } from '#referrals/server'
import { windClocks } from '#ties/server'
import { worldPerson } from '#world'
import {
	loadAroundTies,
	loadEveryday,
	loadMeetings,
	loadOneToOnes,
	loadPeerHelp,
	loadReferrals,
	loadWorld,
} from '#world/server'
import { localAddress } from './local-address.ts'
import { readWords } from './read-words.ts'
import { CommandRefusal } from './refusals.ts'
import { serve } from './serve.ts'
import { readSettings } from './settings.ts'

/** Everybody of the demonstration signs in with it; they are all fictional, and nothing leaves. */
const password = 'le-canal-de-roubaix'

/** Whom to try first, and why. */
const guests = [
	['claire-vasseur', 'menuisière, cherche un électricien, et doit une réponse'],
	['odile-marchand', 'plâtrière, qui connaît l’électricien'],
	['agathe-morel', 'animatrice du Cercle du Canal'],
	['nicolas-breant', 'administrateur'],
] as const

/** `maillage demo`: the named world in a folder of its own, ready to walk through. */
export async function demo(words: string[]): Promise<number> {
	readWords(words, {})
	const settings = readSettings('./data-demo')
	const address = localAddress(settings, settings.port)
	return serve(settings, {
		pages: true,
		worker: true,
		mails: false,
		prepare: async () => {
			await fill(address)
			return welcome(address)
		},
	})
}

/** Once: an instance that holds real people is never mixed with the named world. */
async function fill(publicAddress: string): Promise<void> {
	const passwordHash = await hashPassword(password)
	await asSystem(null, async (tx) => {
		const instance = await tx
			.selectFrom('instance')
			.select(['setUpAt', 'isDemo'])
			.executeTakeFirst()
		if (instance?.setUpAt && !instance.isDemo)
			throw new CommandRefusal(
				'Ce dossier contient un réseau véritable. Donnez à la démonstration un autre dossier par DATA_DIR.',
			)
		if (instance?.isDemo) {
			await tx.updateTable('instance').set({ publicAddress }).execute()
			return
		}
		const now = Temporal.Now.instant()
		const today = now.toZonedDateTimeISO('Europe/Paris').toPlainDate()
		await loadWorld(tx, { today, passwordHash })
		await loadEveryday(tx, { today })
		await loadMeetings(tx, { today })
		await loadAroundTies(tx, { today })
		await loadReferrals(tx, { today })
		await loadOneToOnes(tx, { today })
		await loadPeerHelp(tx, { today })
		await windClocks(tx, now)
		await windReferralClocks(tx, now)
		const row = { name: 'Maillage', publicAddress, isDemo: true, setUpAt: now, setupCodeHash: null }
		await tx
			.insertInto('instance')
			.values(row)
			.onConflict((same) => same.column('id').doUpdateSet(row))
			.execute()
	})
}

async function welcome(address: string): Promise<string[]> {
	const sentences = [
		'Vous êtes dans le réseau de démonstration. Pour entrer, sans mot de passe\u00a0:',
	]
	for (const [key, what] of guests) {
		const { id, givenName, familyName, email } = worldPerson(key)
		const token = await asSystem(null, (tx) =>
			makeLink(tx, {
				purpose: 'sign_in',
				personId: id,
				subjectId: null,
				email,
				validFor: Temporal.Duration.from({ hours: 24 }),
				createdBy: null,
				now: Temporal.Now.instant(),
			}),
		)
		sentences.push(`  ${givenName} ${familyName} (${what})\u00a0: ${linkAddress(address, token)}`)
	}
	return [
		...sentences,
		`Chacun entre aussi avec son adresse et le mot de passe «\u00a0${password}\u00a0».`,
	]
}
