export { acceptInvitation } from './accept-invitation.ts'
export { acceptRole } from './accept-role.ts'
export { answerVisit } from './answer-visit.ts'
export { changeLook } from './change-look.ts'
export { changeMembership } from './change-membership.ts'
export { chooseSheet } from './choose-sheet.ts'
export { createNetwork } from './create-network.ts'
export {
	type DirectoryQuestion,
	type DirectoryScope,
	firmsAPage,
	type Listed,
	membersDirectory,
	type Option,
} from './directory.ts'
export { drawMap, type MapPlace, type TerritoryMap } from './draw-map.ts'
export { dropMembersFile } from './drop-members-file.ts'
export { editJoining } from './edit-joining.ts'
export { editMeetings } from './edit-meetings.ts'
export { editNetwork } from './edit-network.ts'
export { editUnclaimedFirm } from './edit-unclaimed-firm.ts'
export { endRole } from './end-role.ts'
export { exportMembers } from './export-members.ts'
export { forgetUnclaimedPeople } from './forget-unclaimed-people.ts'
export { foundNetwork } from './found-network.ts'
export { giveRole } from './give-role.ts'
export { hideFirm } from './hide-firm.ts'
export { importMembers } from './import-members.ts'
export { doorReading, type InvitationPage } from './invitation-page.ts'
export { inviteFirm } from './invite-firm.ts'
export { inviteMembers } from './invite-members.ts'
export { leaveNetwork } from './leave-network.ts'
export { lookOf, type NetworkLook, networkLookSheet } from './look.ts'
export { mapMembersFile } from './map-members-file.ts'
export { memberCard, membershipSheet } from './member-card.ts'
export type { ImportOutcome } from './members-file.ts'
export {
	membersFilePreview,
	membersFileSheet,
	membersFiles,
	type PreviewChange,
	type PreviewLine,
	type PreviewQuestion,
	type WrongLine,
	wrongLines,
} from './members-file-readings.ts'
export { firmNetworks, leavingSheet } from './my-networks.ts'
export { type NamedZone, networkSettings, visitRequests, zonesOf } from './network-profile.ts'
export { offerRole } from './offer-role.ts'
export { publishNetwork } from './publish-network.ts'
export {
	invitations,
	networkHome,
	networkRolesSheet,
	notYetInvited,
	runnersDirectory,
} from './readings.ts'
export { removeLogo } from './remove-logo.ts'
export { shareRole, withdrawRole } from './role-offers.ts'
export { type RolePage, rolePage } from './role-page.ts'
export { type Facet, type Seat, type SeatFilters, type Seats, seatsAPage } from './seats.ts'
export { shareInvitation } from './share-invitation.ts'
export { showFirm } from './show-firm.ts'
export { stageMembersFile } from './stage-members-file.ts'
export { accessMembership, accessNetwork, firmStates, standingIn } from './standing.ts'
export { takeMembers } from './take-members.ts'
export { takeRecord } from './take-record.ts'
export { networksTasks } from './tasks.ts'
export { withdrawInvitation } from './withdraw-invitation.ts'
export { workOn } from './work-on-members-file.ts'
export { writeSheet } from './write-sheet.ts'
