import { worldFirm, worldPerson } from '#world'
import { Someone } from '/work/directory/e2e/asking.ts'
import { desk, launchBrowser, phone, visitor } from '/work/directory/e2e/browser.ts'
import { enterWithPassword } from '/work/directory/e2e/enter.ts'

const url = 'http://localhost:3461'
const E = `/e/${worldFirm('menuiserie-vasseur').id}`
const [, , who = 'claire-vasseur', ...specs] = process.argv
const someone = new Someone(url)
if (who !== 'nobody')
	await enterWithPassword(someone, worldPerson(who as never).email, 'le-canal-de-roubaix')
if (who !== 'nobody') await someone.post('/connexion/protection?/later', []).catch(() => {})
const browser = await launchBrowser()
for (const spec of specs) {
	// name|path|size|lang|dark
	const [name, path, size = 'desk', lang = 'fr', mode = ''] = spec.split('|')
	const ctx = await visitor(browser, {
		at: size === 'phone' ? phone : desk,
		dark: mode === 'dark',
		locale: lang === 'ar' ? 'ar' : lang === 'en' ? 'en-GB' : 'fr-FR',
		baseURL: url,
	})
	await ctx.addCookies(
		[...Object.entries(someone.cookies), ['langue', lang]].map(([n, value]) => ({
			name: n as string,
			value: value as string,
			url,
		})),
	)
	const page = await ctx.newPage()
	if (mode === 'print') await page.emulateMedia({ media: 'print' })
	const res = await page.goto((path as string).replace('{E}', E))
	const over = await page.evaluate(
		() => document.documentElement.scrollWidth > window.innerWidth + 1,
	)
	await page.screenshot({ path: `/tmp/directory-shots/${name}.png`, fullPage: true })
	console.log(name, res?.status(), over ? 'OVERFLOWS' : '')
	await ctx.close()
}
await browser.close()
