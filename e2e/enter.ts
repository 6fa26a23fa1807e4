/** How people come in: with their password, as its page asks. */
import type { Page } from '@playwright/test'
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

/** Signs in on a page of the browser; a role that engages others is asked for a second factor, and puts it off. */
export async function enterOnPage(page: Page, email: string, password: string): Promise<void> {
	await page.goto('/connexion/mot-de-passe')
	await page.fill('input[name=email]', email)
	await page.fill('input[name=password]', password)
	await page.getByRole('button', { name: 'Me connecter', exact: true }).click()
	await page.waitForURL((url) => !url.pathname.startsWith('/connexion/mot-de-passe'))
	if (new URL(page.url()).pathname === '/connexion/protection')
		await page.getByRole('button', { name: 'Plus tard' }).click()
	await page.waitForURL((url) => !url.pathname.startsWith('/connexion'))
}
