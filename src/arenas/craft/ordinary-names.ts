/** Names, given and family, that are ordinary Dutch or English words too. Plain: without accents and capitals. */
export const ordinaryNames: ReadonlySet<string> = new Set(
	`appel april augustus baard baas baker bakker bank bas beau beek beer bell berg bird black blad blauw bloem blok
blom bo boer bok boom boos bos braam brood brouwer brown brug bruin buurman cook daisy dalen dam dawn day dean
dekker dijk dolly donker doorn duif eer engel faith fee field fisher fleur floor fox frank geel goud graaf grace
grant green groen groot guy haan haas hand hart hazel heide herder hert heuvel hill hoek hof holly hoog hoop
hope hout huis hunter ijzer iris ivy jack jager jasmijn jet job jong jonge joy juli june juni kaas kamer kamp
kat keizer kerk kind king kist klein kleine knecht kok koning kool kop korte kraai kraan krul kuiper laan lam
lange leeuw leeuwen lente lief lily linde linden long loon lot lotus madelief mark max mees meester mei meijer
melk merel mes mien miles mol molenaar muis nick nine olive os oude paard page pat pearl peer penny peper pien
plas poel poort post pot price prins puck ree rein rice rich ridder rijk rob robin rood roos rose ruby ruiter
rust schaap schilder schipper schoenmaker short sky slager slim sluis small smid spel spreeuw staal stam steen
ster sterk stier stok stone storm strong sue summer tak timmer timmerman tol ton toon tuin valk veen veer veld
vera vink viola violet vis visser vlieg voet vogel vos vrede vriend vrolijk vroom wade wal water werf white wijk
wijs wind winter wit wolf wood woods young zand zee zilver zoet zomer zon zout zuur zwaan zwart`.split(/\s+/)
);

/** The same, and words that stand behind *juf* without being her name: *juf wil*, *meester leest*. */
export const smallNames: ReadonlySet<string> = new Set(
	`al an ben can dan door elke goed goede kan kort lang leen leest les licht lies lieve may meer snel stil weg wil
wilde will`.split(/\s+/)
);
