import type { atlasFirms } from './atlas-export-casablanca/firms.ts'
import type { atlasPeople } from './atlas-export-casablanca/people.ts'
import type { batisseursFirms } from './batisseurs-de-la-lys/firms.ts'
import type { batisseursPeople } from './batisseurs-de-la-lys/people.ts'
import type { aroundCercleFirms, cercleFirms } from './cercle-du-canal/firms.ts'
import type { cerclePeople } from './cercle-du-canal/people.ts'
import type { dirigeantesFirms } from './dirigeantes-du-nord/firms.ts'
import type { dirigeantesPeople } from './dirigeantes-du-nord/people.ts'
import type { officePeople } from './office-people.ts'
import type { FirmSheet, Membership, NetworkSheet, PersonSheet } from './sheets.ts'

type KeyOf<Sheets extends readonly { key: string }[]> = Sheets[number]['key']

/** The firms that exist: a mistyped key does not compile. */
export type FirmKey = KeyOf<
	| typeof cercleFirms
	| typeof aroundCercleFirms
	| typeof batisseursFirms
	| typeof dirigeantesFirms
	| typeof atlasFirms
>

/** The people who exist. */
export type PersonKey = KeyOf<
	| typeof cerclePeople
	| typeof batisseursPeople
	| typeof dirigeantesPeople
	| typeof atlasPeople
	| typeof officePeople
>

/** The networks that exist. */
export type NetworkKey =
	| 'cercle-du-canal'
	| 'batisseurs-de-la-lys'
	| 'dirigeantes-du-nord'
	| 'atlas-export-casablanca'

/** A firm of the named world. */
export type WorldFirm = FirmSheet<FirmKey> & { id: string }

/** A person of the named world. */
export type WorldPerson = PersonSheet<PersonKey> & { id: string }

/** A network of the named world. */
export type WorldNetwork = NetworkSheet<NetworkKey, FirmKey, PersonKey> & { id: string }

/** A seat in a network of the named world. */
export type WorldMembership = Membership<FirmKey, PersonKey>
