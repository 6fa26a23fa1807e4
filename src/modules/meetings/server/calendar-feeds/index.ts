export { makeFeed } from './make-feed.ts'
export { calendarFeeds, readFeed } from './read-feed.ts'
export { revokeFeed } from './revoke-feed.ts'
