import { between, job, meetings, oneToOnes, recommendation, sponsorship } from '../tie.ts'

/** Ties of Dirigeantes du Nord: three peer-help groups, sponsorships, and some business. */
export const dirigeantesTies = [
	between('ines-haddad', 'caroline-duquesne', [
		...meetings('Codéveloppement du mardi', '2025-10-14', '2026-01-20', '2026-04-14', '2026-09-15'),
		sponsorship('2018-02-08'),
		recommendation('2025-06-12', 'Cession d’un fonds, Roubaix'),
	]),
	between('ines-haddad', 'stephanie-lepers', [
		...meetings('Codéveloppement du mardi', '2025-10-14', '2026-01-20', '2026-04-14', '2026-09-15'),
	]),
	between('ines-haddad', 'melanie-wattel', [
		...meetings('Codéveloppement du mardi', '2025-10-14', '2026-01-20', '2026-04-14', '2026-09-15'),
	]),
	between('ines-haddad', 'florence-descamps', [
		...meetings('Codéveloppement du mardi', '2025-10-14', '2026-01-20', '2026-04-14', '2026-09-15'),
	]),
	between('caroline-duquesne', 'stephanie-lepers', [
		...meetings('Codéveloppement du mardi', '2025-10-14', '2026-01-20', '2026-04-14', '2026-09-15'),
	]),
	between('caroline-duquesne', 'melanie-wattel', [
		...meetings('Codéveloppement du mardi', '2025-10-14', '2026-01-20', '2026-04-14', '2026-09-15'),
	]),
	between('caroline-duquesne', 'florence-descamps', [
		...meetings('Codéveloppement du mardi', '2025-10-14', '2026-01-20', '2026-04-14', '2026-09-15'),
	]),
	between('stephanie-lepers', 'melanie-wattel', [
		...oneToOnes('2026-02-24'),
		...meetings('Codéveloppement du mardi', '2025-10-14', '2026-01-20', '2026-04-14', '2026-09-15'),
		sponsorship('2017-09-14'),
	]),
	between('stephanie-lepers', 'florence-descamps', [
		...meetings('Codéveloppement du mardi', '2025-10-14', '2026-01-20', '2026-04-14', '2026-09-15'),
	]),
	between('melanie-wattel', 'florence-descamps', [
		...meetings('Codéveloppement du mardi', '2025-10-14', '2026-01-20', '2026-04-14', '2026-09-15'),
	]),
	between('samira-boukhalfa', 'valerie-blondel', [
		...meetings('Codéveloppement du jeudi', '2025-11-13', '2026-02-12', '2026-05-21', '2026-10-15'),
		sponsorship('2020-10-15'),
		job('2026-01-02', 'Remise en état de la crèche, Roubaix'),
	]),
	between('samira-boukhalfa', 'pauline-dhaene', [
		...meetings('Codéveloppement du jeudi', '2025-11-13', '2026-02-12', '2026-05-21', '2026-10-15'),
	]),
	between('samira-boukhalfa', 'isabelle-vandamme', [
		...meetings('Codéveloppement du jeudi', '2025-11-13', '2026-02-12', '2026-05-21', '2026-10-15'),
	]),
	between('samira-boukhalfa', 'elodie-carpentier', [
		...meetings('Codéveloppement du jeudi', '2025-11-13', '2026-02-12', '2026-05-21', '2026-10-15'),
	]),
	between('valerie-blondel', 'pauline-dhaene', [
		...meetings('Codéveloppement du jeudi', '2025-11-13', '2026-02-12', '2026-05-21', '2026-10-15'),
	]),
	between('valerie-blondel', 'isabelle-vandamme', [
		...meetings('Codéveloppement du jeudi', '2025-11-13', '2026-02-12', '2026-05-21', '2026-10-15'),
	]),
	between('valerie-blondel', 'elodie-carpentier', [
		...meetings('Codéveloppement du jeudi', '2025-11-13', '2026-02-12', '2026-05-21', '2026-10-15'),
	]),
	between('pauline-dhaene', 'isabelle-vandamme', [
		...meetings('Codéveloppement du jeudi', '2025-11-13', '2026-02-12', '2026-05-21', '2026-10-15'),
	]),
	between('pauline-dhaene', 'elodie-carpentier', [
		...meetings('Codéveloppement du jeudi', '2025-11-13', '2026-02-12', '2026-05-21', '2026-10-15'),
	]),
	between('isabelle-vandamme', 'elodie-carpentier', [
		...meetings('Codéveloppement du jeudi', '2025-11-13', '2026-02-12', '2026-05-21', '2026-10-15'),
	]),
	between('sophie-delannoy', 'aminata-diallo', [
		...oneToOnes('2026-07-02'),
		...meetings('Codéveloppement de Lille', '2025-12-09', '2026-03-10', '2026-06-16'),
	]),
	between('sophie-delannoy', 'sandrine-ledoux', [
		...meetings('Codéveloppement de Lille', '2025-12-09', '2026-03-10', '2026-06-16'),
	]),
	between('sophie-delannoy', 'camille-bossuyt', [
		...meetings('Codéveloppement de Lille', '2025-12-09', '2026-03-10', '2026-06-16'),
	]),
	between('sophie-delannoy', 'delphine-desmettre', [
		...meetings('Codéveloppement de Lille', '2025-12-09', '2026-03-10', '2026-06-16'),
	]),
	between('sophie-delannoy', 'thi-mai-nguyen', [
		...meetings('Codéveloppement de Lille', '2025-12-09', '2026-03-10', '2026-06-16'),
	]),
	between('aminata-diallo', 'sandrine-ledoux', [
		...meetings('Codéveloppement de Lille', '2025-12-09', '2026-03-10', '2026-06-16'),
	]),
	between('aminata-diallo', 'camille-bossuyt', [
		...meetings('Codéveloppement de Lille', '2025-12-09', '2026-03-10', '2026-06-16'),
	]),
	between('aminata-diallo', 'delphine-desmettre', [
		...meetings('Codéveloppement de Lille', '2025-12-09', '2026-03-10', '2026-06-16'),
	]),
	between('aminata-diallo', 'thi-mai-nguyen', [
		...meetings('Codéveloppement de Lille', '2025-12-09', '2026-03-10', '2026-06-16'),
	]),
	between('sandrine-ledoux', 'camille-bossuyt', [
		...meetings('Codéveloppement de Lille', '2025-12-09', '2026-03-10', '2026-06-16'),
	]),
	between('sandrine-ledoux', 'delphine-desmettre', [
		...meetings('Codéveloppement de Lille', '2025-12-09', '2026-03-10', '2026-06-16'),
	]),
	between('sandrine-ledoux', 'thi-mai-nguyen', [
		...meetings('Codéveloppement de Lille', '2025-12-09', '2026-03-10', '2026-06-16'),
	]),
	between('camille-bossuyt', 'thi-mai-nguyen', [
		...meetings('Codéveloppement de Lille', '2025-12-09', '2026-03-10', '2026-06-16'),
	]),
	between('delphine-desmettre', 'thi-mai-nguyen', [
		...meetings('Codéveloppement de Lille', '2025-12-09', '2026-03-10', '2026-06-16'),
	]),
	between('melanie-wattel', 'sandrine-ledoux', [sponsorship('2023-01-19')]),
	between('florence-descamps', 'delphine-desmettre', [sponsorship('2019-03-14')]),
	between('ines-haddad', 'samira-boukhalfa', [
		...oneToOnes('2026-03-31'),
		sponsorship('2019-10-10'),
	]),
	between('melanie-wattel', 'sophie-delannoy', [
		sponsorship('2020-01-16'),
		recommendation('2025-04-10', 'Éclairage d’un entrepôt, Lesquin'),
	]),
	between('florence-descamps', 'pauline-dhaene', [sponsorship('2021-05-20')]),
	between('florence-descamps', 'isabelle-vandamme', [
		sponsorship('2021-11-18'),
		job('2025-06-20', 'Banquet d’un club, Marcq-en-Barœul'),
	]),
	between('caroline-duquesne', 'elodie-carpentier', [sponsorship('2022-02-10')]),
	between('melanie-wattel', 'aminata-diallo', [
		sponsorship('2022-06-16'),
		job('2025-09-30', 'Recrutement de trois caristes, Lesquin'),
	]),
	between('valerie-blondel', 'thi-mai-nguyen', [
		...oneToOnes('2026-05-06'),
		sponsorship('2024-01-18'),
	]),
	between('stephanie-lepers', 'ouarda-meziane', [
		sponsorship('2025-03-13'),
		job('2026-04-30', 'Tabliers d’atelier en toile recyclée'),
	]),
	between('isabelle-vandamme', 'audrey-mortreux', [
		...oneToOnes('2026-09-22'),
		sponsorship('2026-10-08'),
	]),
	between('clemence-ravet', 'florence-descamps', [...oneToOnes('2026-01-27', '2026-09-08')]),
	between('clemence-ravet', 'melanie-wattel', [...oneToOnes('2026-06-23')]),
	between('aminata-diallo', 'pauline-dhaene', [
		recommendation('2026-02-05', 'Français de chantier pour huit salariés'),
	]),
	between('hugo-lepers', 'ouarda-meziane', [
		job('2026-04-30', 'Tabliers d’atelier en toile recyclée'),
	]),
	between('yasmine-cherif', 'ouarda-meziane', [...oneToOnes('2026-06-25')]),
	between('yasmine-cherif', 'stephanie-lepers', [...oneToOnes('2026-02-17')]),
]
