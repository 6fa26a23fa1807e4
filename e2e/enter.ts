/** How people come in: with their password, as its page asks. */
import { formsIn, type Someone } from './asking.ts'

/** Signs in; refuses to go on when the page did not let them in. */
export async function enterWithPassword(
	someone: Someone,
	email: string,
	password: string,
): Promise<void> {
	const page = await someone.get('/connexion/mot-de-passe')
	const [form] = formsIn(page)
	const reply = await someone.post('/connexion/mot-de-passe', [
		...(form?.fields.filter(([name]) => name.startsWith('_')) ?? []),
		['email', email],
		['password', password],
	])
	if (reply.status !== 303) throw new Error(`${email} could not enter: ${reply.status}`)
}
