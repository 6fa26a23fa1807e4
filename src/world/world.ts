import { tiesAcross } from './across-networks/ties.ts'
import { accords, offices, type WorldAccord, type WorldOffice } from './agreements.ts'
import { atlasFirms } from './atlas-export-casablanca/firms.ts'
import { atlasExportCasablanca } from './atlas-export-casablanca/network.ts'
import { atlasPeople } from './atlas-export-casablanca/people.ts'
import { atlasTies } from './atlas-export-casablanca/ties.ts'
import { batisseursFirms } from './batisseurs-de-la-lys/firms.ts'
import { batisseursDeLaLys } from './batisseurs-de-la-lys/network.ts'
import { batisseursPeople } from './batisseurs-de-la-lys/people.ts'
import { batisseursTies } from './batisseurs-de-la-lys/ties.ts'
import { aroundCercleFirms, cercleFirms } from './cercle-du-canal/firms.ts'
import { cercleDuCanal } from './cercle-du-canal/network.ts'
import { cerclePeople } from './cercle-du-canal/people.ts'
import { cercleTies } from './cercle-du-canal/ties.ts'
import { dirigeantesFirms } from './dirigeantes-du-nord/firms.ts'
import { dirigeantesDuNord } from './dirigeantes-du-nord/network.ts'
import { dirigeantesPeople } from './dirigeantes-du-nord/people.ts'
import { dirigeantesTies } from './dirigeantes-du-nord/ties.ts'
import type {
	FirmKey,
	NetworkKey,
	PersonKey,
	WorldFirm,
	WorldNetwork,
	WorldPerson,
} from './keys.ts'
import { mandates, type WorldMandate } from './mandates.ts'
import { type NeedSheet, needSheets } from './needs.ts'
import { officePeople } from './office-people.ts'
import { claims, proposals, type WorldClaim, type WorldProposal } from './records.ts'
import type { WorldTie } from './tie.ts'
import { worldId } from './world-id.ts'

/** A need of the named world. */
export type WorldNeed = NeedSheet & { id: string }

/** Everything and everybody the demonstration, the tests and the guide speak of. */
export type World = {
	firms: WorldFirm[]
	people: WorldPerson[]
	mandates: WorldMandate[]
	networks: WorldNetwork[]
	ties: WorldTie[]
	needs: WorldNeed[]
	accords: WorldAccord[]
	offices: WorldOffice[]
	claims: WorldClaim[]
	proposals: WorldProposal[]
}

/** The day of the story: Tuesday 24 November 2026. Everything in the world happened before. */
export const worldToday: Temporal.PlainDate = Temporal.PlainDate.from('2026-11-24')

/** The named world: four networks, their firms, their people and what links them. All fictional. */
export const world: World = {
	firms: identified([
		...cercleFirms,
		...aroundCercleFirms,
		...batisseursFirms,
		...dirigeantesFirms,
		...atlasFirms,
	]),
	people: identified([
		...cerclePeople,
		...batisseursPeople,
		...dirigeantesPeople,
		...atlasPeople,
		...officePeople,
	]),
	mandates,
	networks: identified([
		cercleDuCanal,
		batisseursDeLaLys,
		dirigeantesDuNord,
		atlasExportCasablanca,
	]),
	ties: [...cercleTies, ...batisseursTies, ...dirigeantesTies, ...atlasTies, ...tiesAcross],
	needs: identified(needSheets),
	accords,
	offices,
	claims,
	proposals,
}

/** The firm of that key, as in `worldFirm('menuiserie-vasseur')`. */
export function worldFirm(key: FirmKey): WorldFirm {
	return theOne(world.firms, key)
}

/** The person of that key, as in `worldPerson('claire-vasseur')`. */
export function worldPerson(key: PersonKey): WorldPerson {
	return theOne(world.people, key)
}

/** The network of that key, as in `worldNetwork('cercle-du-canal')`. */
export function worldNetwork(key: NetworkKey): WorldNetwork {
	return theOne(world.networks, key)
}

function identified<Sheet extends { key: string }>(sheets: Sheet[]): (Sheet & { id: string })[] {
	return sheets.map((sheet) => ({ ...sheet, id: worldId(sheet.key) }))
}

function theOne<Kept extends { key: string }>(kept: Kept[], key: Kept['key']): Kept {
	const found = kept.find((one) => one.key === key)
	if (!found) throw new Error(`Nobody in the named world answers to “${key}”.`)
	return found
}
