/** Names, given and family, that are ordinary Dutch or English words too. Plain: without accents and capitals. */
export const ordinaryNames: ReadonlySet<string> = new Set(
	`al an april augustus bas beau beer bloem bo daisy dawn dean dolly eer engel faith fee fleur frank grace grant guy hart
hazel heide hoop holly hope iris ivy jack jasmijn job joy june juli juni lente lief lily linde lot lotus madelief mark
max may mees mei merel miles mol nick olive pat pearl penny pien prins rein rich rob robin roos rose ruby sky ster
storm sue summer ton tuin valk vera viola violet vrede wade wil will winter wolf zomer zon

appel baas baard bakker baker bank beek bell berg bird black blad blok blom boer bok boom bos braam brown brug bruin
cook dam day dekker dijk duif field fisher fox goed goud graaf green groen groot haan haas hand herder hert heuvel hill
hof hoog hout huis hunter ijzer jager jong jonge kamer kamp kat keizer kerk kind king kist klein kleine knecht kok
koning kool kop kort korte kraai kraan krul kuiper laan lam lang lange leeuw lente linden long meer meester meijer mes
molenaar muis oude os paard page peer peper plas poel poort post price rice ridder rust schaap schilder schipper
schoenmaker short slager sluis small smid snel spreeuw staal stam steen stier stil stok stone strong tak timmer
timmerman veer veld vink visser vlieg voet vogel vos vroom wal water weg werf white wit wood woods young zand zee zilver
zoet zout zuur zwaan zwart`.split(/\s+/)
);
