import { elided, plural } from '#phrases'

/** What the letters of recommendations say in French. None names the third party: theirs apart. */
export const mailsFr = {
	somebody: 'Quelqu’un',
	received: {
		title: (_: { giver: string; giverFirm: string }) =>
			`${_.giver}, ${elided('de', _.giverFirm)}, vous recommande à quelqu’un`,
		inside: (_: { giver: string; giverFirm: string }) =>
			`${_.giver}, ${elided('de', _.giverFirm)}, a besoin de vous`,
		preheader: 'Les coordonnées sont derrière le lien, sans vous connecter.',
		agreed: 'La personne a donné son accord et attend de vos nouvelles.',
		when: {
			now: 'C’est à faire tout de suite.',
			weeks: 'C’est à faire dans les semaines qui viennent.',
			later: 'C’est pour plus tard.',
		},
		see: 'Voir et m’en occuper',
		notForUs: 'Ce n’est pas pour nous',
		why: 'Vous recevez ce message parce que vous représentez une entreprise recommandée.',
		private:
			'Le nom et les coordonnées ne sont pas dans ce courriel\u00a0: la personne peut ainsi les retirer.',
		reminder: (title: string) => `Rappel\u00a0: ${title}`,
		unanswered:
			'Sans réponse, nous le rappellerons, puis l’animation du réseau saura qu’une recommandation attend.',
	},
	asked: {
		title: (_: { giverFirm: string }) =>
			`Que devient la recommandation ${elided('de', _.giverFirm)}\u202f?`,
		text: 'Gagnée, perdue, toujours en cours\u00a0: un geste suffit, sans vous connecter.',
		last: 'Sans réponse, elle sera close et qui vous l’a donnée le saura.',
		act: 'Dire où elle en est',
		why: 'Vous recevez ce message parce que vous avez pris contact à la suite d’une recommandation.',
	},
	told: {
		contacted: (_: { receiver: string; day: string }) =>
			_.day ? `${_.receiver} a pris contact le ${_.day}` : `${_.receiver} a pris contact`,
		won: (_: { receiver: string }) => `${_.receiver}\u00a0: votre recommandation est gagnée`,
		lost: (_: { receiver: string }) => `${_.receiver}\u00a0: votre recommandation n’a pas abouti`,
		not_suitable: (_: { receiver: string }) =>
			`${_.receiver}\u00a0: votre recommandation ne convenait pas`,
		no_answer: (_: { receiver: string }) => `${_.receiver} n’a pas dit ce qu’elle en faisait`,
		withdrawn: 'La personne que vous aviez recommandée a retiré son accord',
		noAnswerText:
			'La recommandation est close. Vous pouvez prévenir la personne, ou la recommander à une autre entreprise.',
		withdrawnText: (_: { receiver: string }) =>
			`C’est son droit, et personne n’a rien fait de travers. Ses coordonnées sont effacées chez vous et chez ${_.receiver}.`,
		wonText:
			'C’est votre mot qui a ouvert cette porte. Le montant reste à qui l’a reçue, sauf si elle vous le montre.',
		contactedText: 'Vous saurez ce qu’il en sort.',
		because: (reason: string) => `Raison\u00a0: ${reason}.`,
		see: 'Voir la recommandation',
		why: 'Vous recevez ce message parce que vous avez donné cette recommandation.',
	},
	ended: {
		no_answer: (_: { giverFirm: string }) =>
			`La recommandation ${elided('de', _.giverFirm)} est close`,
		withdrawn: (_: { giverFirm: string }) =>
			`La personne recommandée par ${_.giverFirm} a retiré son accord`,
		noAnswerText:
			'Sans nouvelles de vous, nous l’avons close, et qui vous l’a donnée le sait. Si elle a abouti, vous pouvez encore le dire.',
		withdrawnText:
			'C’est son droit, et personne n’a rien fait de travers. Ses coordonnées sont effacées chez vous. Ne la contactez plus.',
		see: 'Voir la recommandation',
		why: 'Vous recevez ce message parce que vous représentez une entreprise recommandée.',
	},
	chain: {
		title: 'Quelque chose est né d’une de vos recommandations',
		text: (_: { receiver: string }) =>
			`De ce que vous aviez donné à ${_.receiver}, une autre recommandation est partie, et elle est gagnée.`,
		see: 'Voir ma recommandation',
		why: 'Vous recevez ce message parce que vous avez donné la première recommandation de cette suite.',
	},
	overdue: {
		title: (_: { firm: string; count: number }) =>
			`${_.firm}\u00a0: ${plural(_.count, 'fr', { one: 'une recommandation attend', other: `${_.count}\u00a0recommandations attendent` })}`,
		text: (_: { network: string }) =>
			`Un appel suffit souvent. Ni la personne recommandée ni le montant ne sont montrés à l’animation ${elided('de', _.network)}.`,
		see: 'Voir ce qui attend',
		why: (_: { network: string }) => `Vous recevez ce message parce que vous animez ${_.network}.`,
	},
	third: {
		subject: (_: { giverFirm: string; receiver: string }) =>
			`${_.giverFirm} a transmis vos coordonnées à ${_.receiver}`,
		preheader: 'Avec votre accord. Vous pouvez le retirer d’un geste.',
		text: (_: { giver: string; giverFirm: string; receiver: string }) =>
			`${_.giver}, ${elided('de', _.giverFirm)}, nous dit que vous avez accepté d’être contacté par ${_.receiver}.`,
		need: (need: string) => `Ce qui a été dit de votre demande\u00a0: ${need}`,
		act: 'Voir ce qui a été transmis, ou le retirer',
		rights: (_: { giverFirm: string; receiver: string }) =>
			`Vos coordonnées servent à cette prise de contact et à rien d’autre, sur la base de votre accord. ${_.giverFirm} et ${_.receiver} seules les lisent. Retirer votre accord les efface dans les deux entreprises.`,
		why: 'Vous recevez ce message, une seule fois, parce que vos coordonnées ont été transmises.',
	},
	thanks: {
		title: (_: { by: string; receiver: string }) =>
			`${_.by}, ${elided('de', _.receiver)}, vous dit merci`,
		see: 'Voir la recommandation',
		why: 'Vous recevez ce message parce que vous avez donné une recommandation.',
	},
	lead: {
		title: (_: { giver: string; giverFirm: string }) =>
			`${_.giver}, ${elided('de', _.giverFirm)}, vous donne une piste`,
		text: 'Une piste est une information\u00a0: personne n’a donné son accord pour être contacté.',
		act: 'Dire ce qu’elle devient',
		why: 'Vous recevez ce message parce que vous représentez une entreprise du réseau.',
	},
	leadTold: {
		useful: (_: { receiver: string }) => `Votre piste a été utile à ${_.receiver}`,
		not_useful: (_: { receiver: string }) => `Rien n’est sorti de votre piste à ${_.receiver}`,
		no_answer: (_: { receiver: string }) => `${_.receiver} n’a rien dit de votre piste`,
		text: 'Vous n’avez rien d’autre à faire.',
		see: 'Voir mes pistes',
		why: 'Vous recevez ce message parce que vous avez donné une piste.',
	},
	news: {
		title: (_: { from: string; firm: string }) =>
			`Des nouvelles ${elided('de', _.from)}, ${_.firm}`,
		why: (_: { from: string }) =>
			`Vous recevez ce message parce ${elided('que', _.from)} vous connaît et vous écrit, à vous seul.`,
	},
	touch: 'Touchez une réponse\u00a0: pas besoin de vous connecter.',
}

export type ReferralsMails = typeof mailsFr
