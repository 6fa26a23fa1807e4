export { firmAttendance } from './firm-attendance.ts'
export { networkAttendance, unseenSheet } from './network-attendance.ts'
export { writeToUnseen } from './write-to-unseen.ts'
