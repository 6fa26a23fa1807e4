import { type Actor, assert, type Id } from '#kernel'
import { type FirmKey, type NetworkKey, type PersonKey, worldId, worldPerson } from '#world'

/** Every kind of actor, in the order of the table's columns. */
export const kinds = [
	'anonymous',
	'outsider',
	'visitor',
	'on trial',
	'member',
	'deputy',
	'colleague',
	'facilitator',
	'president',
	'auditor',
	'suspended',
	'former',
	'administrator',
	'adviser',
	'link',
] as const
export type Kind = (typeof kinds)[number]

/** Who plays each kind: somebody of the named world, their firm there, and the network they look from. */
type Part = { person: PersonKey; firm: FirmKey | null; network: NetworkKey }

const parts: Record<Exclude<Kind, 'anonymous'>, Part> = {
	outsider: {
		person: 'hicham-naciri',
		firm: 'naciri-conserves',
		network: 'atlas-export-casablanca',
	},
	visitor: { person: 'malik-zerrouki', firm: 'roue-libre', network: 'cercle-du-canal' },
	'on trial': {
		person: 'maeva-dupont',
		firm: 'deulemont-ossature',
		network: 'batisseurs-de-la-lys',
	},
	member: { person: 'anne-ziane', firm: 'ziane-geometre', network: 'cercle-du-canal' },
	deputy: { person: 'thomas-vasseur', firm: 'menuiserie-vasseur', network: 'cercle-du-canal' },
	/** Holds a mandate that does not speak for the firm: its treasurer’s. */
	colleague: { person: 'malika-derrar', firm: 'menuiserie-vasseur', network: 'cercle-du-canal' },
	facilitator: { person: 'agathe-morel', firm: null, network: 'cercle-du-canal' },
	president: { person: 'bruno-leclercq', firm: 'imprimerie-leclercq', network: 'cercle-du-canal' },
	auditor: { person: 'gerard-lesage', firm: null, network: 'cercle-du-canal' },
	suspended: {
		person: 'sylvain-bailleul',
		firm: 'deule-desamiantage',
		network: 'batisseurs-de-la-lys',
	},
	former: { person: 'francois-pruvost', firm: 'pruvost-assurances', network: 'cercle-du-canal' },
	administrator: { person: 'nicolas-breant', firm: null, network: 'cercle-du-canal' },
	adviser: { person: 'veronique-plancke', firm: null, network: 'cercle-du-canal' },
	/** The link mailed to the member, asked to introduce somebody: their person, for that answer only. */
	link: { person: 'anne-ziane', firm: 'ziane-geometre', network: 'cercle-du-canal' },
}

/** In each network, the firm and the people whose things the others try to reach. */
export const standIns = {
	'cercle-du-canal': {
		firm: 'willems-chauffage',
		person: 'luc-willems',
		runner: 'agathe-morel',
		officer: { person: 'nora-petit', role: 'mediator' },
	},
	'batisseurs-de-la-lys': {
		firm: 'couverture-hennebelle',
		person: 'ludovic-hennebelle',
		runner: 'mathilde-crombez',
		officer: { person: 'wim-lambrecht', role: 'mediator' },
	},
	'atlas-export-casablanca': {
		firm: 'filali-logiciels',
		person: 'mehdi-filali',
		runner: 'amal-sebti',
		officer: { person: 'meryem-lahlou', role: 'treasurer' },
	},
} as const satisfies Partial<
	Record<
		NetworkKey,
		{
			firm: FirmKey
			person: PersonKey
			runner: PersonKey
			officer: { person: PersonKey; role: string }
		}
	>
>
export type StagedNetwork = keyof typeof standIns

/** An actor of a kind, and where they stand. */
export type Player = {
	kind: Kind
	actor: Actor
	person: PersonKey | null
	firm: FirmKey | null
	home: StagedNetwork
	away: StagedNetwork
}

/** The session of somebody of the world, the same in the table as in the database. */
export const sessionOf = (person: PersonKey): Id => worldId(`session ${person}`)

/** Somebody of the world, signed in. */
export function signedIn(person: PersonKey): Actor {
	return { kind: 'person', personId: worldPerson(person).id, sessionId: sessionOf(person) }
}

/** The step that somebody was asked, and that their link answers. */
export const stepOf = (person: PersonKey): Id => worldId(`asked of ${person}`)

/** Who plays a kind. */
export function player(kind: Kind): Player {
	if (kind === 'anonymous')
		return {
			kind,
			actor: { kind: 'anonymous' },
			person: null,
			firm: null,
			home: 'cercle-du-canal',
			away: 'atlas-export-casablanca',
		}
	const { person, firm, network } = parts[kind]
	assert(network in standIns, `${network} has its stand-ins`)
	const personId = worldPerson(person).id
	const actor: Actor =
		kind === 'link'
			? {
					kind,
					personId,
					linkId: worldId('link of the member'),
					purpose: 'introduction_step',
					subjectId: stepOf(person),
				}
			: signedIn(person)
	return {
		kind,
		actor,
		person,
		firm,
		home: network as StagedNetwork,
		away: network === 'atlas-export-casablanca' ? 'cercle-du-canal' : 'atlas-export-casablanca',
	}
}
