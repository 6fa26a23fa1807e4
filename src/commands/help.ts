/** What a command is for, said before any of it is loaded: `maillage help` answers at once. */
export type Help = {
	/** What follows the command's name. */
	usage: string
	summary: string
	details?: string
}

/** Every command of the command line, in the order of its help. */
export const helps = {
	start: {
		usage: '[--web | --worker]',
		summary: 'Tout lancer\u00a0: la base, les pages, les tâches. Ctrl+C arrête proprement.',
		details: `--web      les pages seules
--worker   les tâches seules
Ces deux options partagent le travail entre plusieurs processus\u00a0: elles demandent DATABASE_URL.`,
	},
	demo: {
		usage: '',
		summary: 'Regarder le réseau de démonstration, dans un dossier à part (./data-demo).',
		details: `Tout y est fictif, rien n’en sort\u00a0: les courriels se lisent dans l’administration.
Pour recommencer à neuf, supprimez le dossier.`,
	},
	import: {
		usage:
			'RÉSEAU FICHIER [--dry-run] [--as ADRESSE]  ou  naf FICHIER [--dry-run] [--sheet FEUILLE]',
		summary: 'Importer les membres d’un réseau depuis un fichier Excel ou CSV, tout ou rien.',
		details: `RÉSEAU est son nom ou son identifiant. --dry-run dit ce qui serait fait, et rien n’entre.
L’import est fait au nom de qui anime le réseau\u00a0; --as choisit une autre de ces personnes.
naf FICHIER entre la table de la NAF 2025, telle que l’Insee la publie (CSV ou classeur)\u00a0; un réseau
qui s’appelle « naf » se donne par son identifiant.
Maillage ne doit pas tourner sur le même dossier.`,
	},
	export: {
		usage: 'members RÉSEAU FICHIER.csv|.xlsx [--as ADRESSE]',
		summary: 'Sortir la liste des membres d’un réseau, pour un tableur.',
		details: `Ce que chaque entreprise dit à ses réseaux, pas davantage\u202f; le journal garde qui l’a sortie.
Le fichier n’en remplace pas un autre. Maillage ne doit pas tourner sur le même dossier.`,
	},
	compute: {
		usage: 'MOTEUR [FICHIER] [--schema]',
		summary: 'Faire un calcul à part\u00a0: JSON lu d’un fichier ou de l’entrée, JSON écrit.',
		details: `Moteurs\u00a0: introductions.
--schema donne le schéma JSON de ce qui est lu et de ce qui est écrit. Un champ inconnu est refusé.`,
	},
	backup: {
		usage: 'FICHIER',
		summary: 'Sauvegarder toute l’instance dans un fichier.',
		details: `Le fichier contient tout, en clair, sauf les sessions\u00a0: gardez-le comme les données elles-mêmes.
Il n’en remplace pas un autre. Maillage peut tourner pendant ce temps.`,
	},
	restore: {
		usage: 'FICHIER',
		summary: 'Restaurer une sauvegarde dans une instance vide.',
		details: `Dans un dossier neuf (DATA_DIR) ou une base neuve (DATABASE_URL), avec la version qui a sauvegardé.
Une instance qui contient déjà quelque chose n’est pas touchée. Faites suivre de «\u00a0maillage verify\u00a0».`,
	},
	doctor: {
		usage: '',
		summary: 'Examiner l’installation\u00a0: ce qui va, ce qui est faible, ce qui est cassé.',
		details: 'Répond 1 si quelque chose est cassé. Maillage peut tourner pendant ce temps.',
	},
	unlock: {
		usage: 'ADRESSE [--administrator]',
		summary: 'Rouvrir le compte de qui a perdu son second facteur\u00a0; affiche un lien.',
		details: `Le second facteur est retiré, les sessions fermées, la personne prévenue par courriel. Le lien sert une
fois, pendant quinze minutes. --administrator nomme aussi cette personne administratrice de l’installation.
Maillage peut tourner pendant ce temps.`,
	},
	verify: {
		usage: '',
		summary:
			'Refaire le calcul de tous les sceaux du journal\u00a0; répond 1 si l’un ne tient pas.',
		details:
			'Notez de temps en temps le dernier sceau là où personne ne peut le réécrire\u00a0: un procès-verbal, par exemple.',
	},
} satisfies Record<string, Help>

export type CommandName = keyof typeof helps

/** The whole list. */
export function help(): string {
	const lines = Object.entries(helps).map(([name, one]) => `  ${name.padEnd(9)}${one.summary}`)
	return `Maillage, pour les réseaux d’entreprises.

  maillage COMMANDE …

${lines.join('\n')}

«\u00a0maillage COMMANDE --help\u00a0» en dit plus.
Réglages, tous facultatifs, par l’environnement\u00a0: PORT, HOST, ORIGIN, DATA_DIR, DATABASE_URL,
DATABASE_OWNER_URL, SMTP_URL, LOG_LEVEL (docs/operations/README.md).`
}

/** One command. */
export function helpOf(name: CommandName): string {
	const { usage, summary, details }: Help = helps[name]
	return [`  maillage ${name} ${usage}`.trimEnd(), summary, details].filter(Boolean).join('\n\n')
}
