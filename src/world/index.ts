export type { WorldAccord, WorldOffice } from './agreements.ts'
export { casablancaPlaces } from './casablanca-places.ts'
export { importedStory, type MemberLine } from './imported-members.ts'
export type {
	FirmKey,
	NetworkKey,
	PersonKey,
	WorldFirm,
	WorldMembership,
	WorldNetwork,
	WorldPerson,
} from './keys.ts'
export { type ListedNetwork, listedNetworks } from './listed-networks.ts'
export type { WorldMandate } from './mandates.ts'
export { membersFaults } from './members-faults.ts'
export type { NetworkRole, WorldZone } from './sheets.ts'
export type { WorldFact, WorldTie } from './tie.ts'
export {
	type World,
	type WorldNeed,
	world,
	worldFirm,
	worldNetwork,
	worldPerson,
	worldToday,
} from './world.ts'
export { worldId } from './world-id.ts'
