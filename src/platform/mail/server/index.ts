export { mailTasks } from './deliver-mail.ts'
export { mailLeaves, openPost, type Post } from './post.ts'
export { useBuiltLetters } from './render-letter.ts'
export { type Mail, sendMail } from './send-mail.ts'
