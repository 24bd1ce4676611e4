const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that say little of what a quote is about, Dutch and English; plain. */
export const stopWords = listed(`
de het een ik je jij jou jouw u we wij ons onze ze zij hun hen hij haar hem zijn mijn jullie er dat dit die deze
is was waren ben bent word wordt worden werd heb hebt heeft hebben had hadden kan kun kunt kunnen kon mag mogen moet
moeten moest wil wilt willen zou zouden zal zullen gaat gaan ga doe doet doen
en of maar want dus dan als omdat toen om te van voor met op in aan bij naar uit over door tot tussen tijdens ook nog al
wel zo heel erg best vaak soms altijd veel meer weer echt gewoon eigenlijk even eens hier daar waar wat wie hoe welke
vind vindt vinden denk denkt alleen alle iedereen sommige kinderen iets s t
the a an i you we they he she it my your our their is are was were be been am do does did have has had can could will
would should must and or but so then if when because to of for with on in at by from about too very really just often
always sometimes also there here what which who how this that these those think`);

/** With one of these a quote says the opposite. */
export const denials = listed(
	`niet geen nooit niemand nergens niks niets no not never nobody nothing don doesn isn aren`
);
