/** Invented children, by the key of their group. The first word is the first name. */
export const pupils: Record<string, string> = {
	'1-2a': `
		Mees Haverkamp, Yara Benali, Finn de Groot, Amira Chaouch, Julia Wolters, Levi Maduro, Saar Terpstra, Ilyas Demirel,
		Evi Kuipers, Noud Rietveld, Zoë Pinas, Adam Boukhari, Lotte Schipper, Teun Aalders, Maryam Yusuf, Bo Lindeman,
		Siem Otten, Nina Kowalczyk, Jayden Wijngaard, Fenna Hulst, Kai Tanaka, Isa Moerman, Omar Haddad, Roos Evertsen`,
	'1-2b': `
		Luuk Zandstra, Aisha Warsame, Sofie Brand, Mats Hoekstra, Elif Aydin, Guus Polman, Jasmijn Doorn, Rayan El Amrani,
		Tess Vermaas, Pim Slootweg, Naomi Codrington, Hugo Blaauw, Lena Marković, Bilal Şahin, Vera Kamphuis, Tijn Reuvers,
		Mila Oosterhof, Dean Sporkslede, Puck Walraven, Selma Idrissi, Jens Baltussen, Livia Ferreira, Stan Kruithof,
		Jip de Wit`,
	'3': `
		Thomas Hollander, Inaya Rachidi, Floor Meijerink, Sam Verhage, Defne Demirel, Job Steenstra, Liv Zonneveld,
		Youssef Tahiri, Emma Duin, Max Rozendal, Shanaya Ramdin, Boaz Kooiman, Anna Wiersma, Ibrahim Osman, Lieke Pot,
		Tobias Grootveld, Hanan Azzouzi, Dex Mulderij, Maud Bergsma, Kyano Leeflang, Pien Straatman, Oskar Nowak,
		Romy Dijkema, Amin Karimi, Noor de Wit`,
	'4': `
		Lucas Brouwershaven, Sanne Kempers, Zakaria Mansouri, Nova Tichelaar, Jip Ruiter, Esila Yıldız, Benjamin Loos,
		Fleur Ankersmit, Malik Traoré, Olivia Vroom, Ties Hendrikx, Safa Bouzian, Cato Nijland, Jesse Oudkerk, Meryem Demirel,
		Sven Veldkamp, Ava Biharie, Gijs Schaap, Dunya Saleh, Mick Elferink, Rosalie Tol, Noah Kasanpawiro, Julie Hagen,
		Sil Wester, Imane Fikri`,
	'5a': `
		Tijs Barendsen, Nadia Ouali, Feline Hartog, Jurre Tuinstra, Kaya Özdemir, Rens Vlieger, Chloé Isenia, Hamza Zeroual,
		Lynn Boersma, Olaf Postma, Mirthe Kleinjan, Samuel Tesfay, Bente Huisman, Arda Kılıç, Veerle Snoek, Quinten Roorda,
		Amal Hussein, Joep Matthijssen, Elin Strijker, Dylan Blom, Norah Sabri, Koen Wagenaar, Jill Peeters, Marwan Nasri,
		Suze Lievaart`,
	'5b': `
		Daan Verhoef, Sara Timmers, Fatima El Bouazzaoui, Milan Petrović, Lina Haddouch, Aya Mokhtari, Bram Uiterwijk,
		Noor Cornelisse, Sem Bosgraaf, Sem Vink, Jasper Kolk, Nisa Güneş, Tygo Landman, Evelien Roos, Dina Farouk,
		Lars Wijnberg, Maysa Sarwari, Floris Engel, Ruby Emanuelson, Yusuf Erdoğan, Merel Prins, Owen Tjin, Sofia Lopes,
		Ruben Vaartjes, Hiba Lamrabet, Julian Oost, Britt Heuvels, Kofi Boateng`,
	'6': `
		Stijn Lammers, Rania Belkacem, Loïs ter Haar, Mohamed Abdi, Femke Douma, Casper Ploeg, Ceylin Arslan, Vigo Manders,
		Eline Buijs, Xavi Sedney, Marit Kolenbrander, Soufiane Naciri, Hannah Weijers, Dirkjan Spaan, Layla Hamidi,
		Twan Rutgers, Ize Goudsmit, Kian Mahabier, Sterre Bolhuis, Emir Çelik, Isabel Groeneweg, Wout Hamers, Zeynep Polat,
		Morris Achterberg, Amina Diallo, Sem de Wit`,
	'7-8': `
		Thijs Vermeulen, Ikram Allali, Lotus Sanders, Jonah Riedewald, Elisa Romano, Niels Oldenburg, Sumaya Barre,
		Bas Kranenborg, Gwen Hofstra, Ömer Yalçın, Mare Stolk, Ravi Jagroep, Lisanne Vos, Tarik Ezzahi, Nienke Bruinsma,
		Sepp Warmerdam, Rosa Martina, Ilias Chakir, Jolijn Visscher, Damian Wójcik, Melike Taş, Hidde Regts, Senna Lute,
		Bodi Verkuijl, Salma Touzani, Pepijn Nagel, Amira de Wit`
};
