# Upphandlingsregistret, för personal.
market-title = Upphandlingsregistret
market-lead = Se vad stat, kommuner och regioner har köpt, och av vem.
market-nothing-imported = Registret är tomt. Ingen har läst in någon fil än.
market-ignored = Vi förstod inte allt du valde. Det här räknas inte med:
market-filters = Sök och välj
market-search = Sök
market-clear = Visa alla
market-all = Alla
market-yes = Ja
market-no = Nej
market-found = { $n ->
    [one] { $shown } upphandling
   *[other] { $shown } upphandlingar
}
market-list = Upphandlingar
market-none = Ingen upphandling passar det du valde. Ta bort något val eller sök på ett kortare ord.
market-export = Hämta som fil (CSV)

market-filter-ord = Ord
market-filter-ord-hint = Vi söker i titel, köpare, kod och nummer.
market-filter-kopare = Köpare
market-filter-leverantor = Leverantör
market-filter-cpv = Slag av tjänst (CPV)
market-filter-sektor = Köparens sektor
market-filter-forfarande = Förfarande
market-filter-avtal = Avtalstyp
market-filter-reserverad = Reserverad
market-filter-social = Social hållbarhet
market-filter-miljo = Miljö
market-filter-overprovad = Överprövad i domstol
market-filter-ar = År
market-filter-sortera = Ordning

market-sort-nyast = Nyast först
market-sort-aldst = Äldst först
market-sort-kopare = Köparens namn
market-sort-cpv = CPV-kod

market-summary = Vad urvalet visar
market-summary-cpv = Vanligaste CPV-koder
market-summary-contracts = { $n ->
    [one] Urvalet gav { $shown } avtal.
   *[other] Urvalet gav { $shown } avtal.
}
market-summary-nameless = { $n ->
    [one] I { $shown } av dem är namnet borttaget, för att det kan vara en enskild person.
   *[other] I { $shown } av dem är namnet borttaget, för att det kan vara en enskild person.
}
market-summary-no-contracts = Registret har inga avtal för det här urvalet.
market-summary-suppliers = Leverantörer med flest avtal
market-summary-sizes = Avtal efter leverantörens storlek
market-summary-forms = Avtal efter leverantörens juridiska form

market-figure-procurements = upphandlingar
market-figure-buyers = köpare
market-figure-suppliers = leverantörer
market-figure-contracts = avtal
market-figure-reserved = reserverade ({ $n } st)
market-figure-social = med social hållbarhet ({ $n } st)
market-figure-frameworks = ramavtal ({ $n } st)
market-figure-court = överprövade i domstol ({ $n } st)

market-mark-reserved = Reserverad
market-mark-social = Social hållbarhet
market-mark-green = Miljö
market-mark-innovation = Innovation
market-mark-court = Överprövad

market-column-contracts = Antal avtal
market-column-buyers = Antal köpare
market-column-count = Antal
market-column-what = Vad
market-column-number = Upphandlings-id
market-column-title = Titel
market-column-published = Publicerad
market-column-buyer = Köpare
market-column-org = Organisationsnummer
market-column-sector = Sektor
market-column-subsector = Delsektor
market-column-form = Juridisk form
market-column-industry = Bransch (SNI)
market-column-cpv = CPV-kod
market-column-kind = Upphandlingsslag
market-column-procedure = Förfarande
market-column-agreement = Avtalstyp
market-column-basis = Rättslig grund
market-column-directive = Styrd av EU-direktiv
market-column-lots = Delad i anbudsområden
market-column-joint = Samordnad med andra
market-column-reserved = Reserverad upphandling
market-column-performance = Reserverat genomförande
market-column-social = Socialt hållbar
market-column-green = Miljömässigt hållbar
market-column-innovation = Innovation
market-column-dynamic = Dynamiskt inköpssystem
market-column-auction = Elektronisk auktion
market-column-court = Överprövad i domstol
market-column-database = Annonsdatabas
market-column-supplier = Leverantör
market-column-supplier-sector = Sektor
market-column-size = Storlek
market-column-activity = Verksamhet (SNI)
market-column-lot = Anbudsområde

market-kind-services = Tjänster
market-kind-goods = Varor
market-kind-works = Byggentreprenader
market-sector-municipality = Kommun
market-sector-region = Region
market-sector-state = Stat
market-sector-other = Annat
market-procedure-open = Öppet förfarande
market-procedure-simplified = Förenklat förfarande
market-procedure-selection = Urvalsförfarande
market-procedure-restricted = Selektivt förfarande
market-procedure-negotiated-after-notice = Förhandlat förfarande efter annons
market-procedure-negotiated-without-notice = Förhandlat förfarande utan annons
market-procedure-competitive-dialogue = Konkurrenspräglad dialog
market-procedure-innovation-partnership = Innovationspartnerskap
market-procedure-design-contest = Projekttävling
market-procedure-direct-award = Direktupphandling
market-agreement-contract = Kontrakt
market-agreement-framework = Ramavtal
market-size-micro = Mikroföretag
market-size-small = Litet företag
market-size-medium = Medelstort företag
market-size-large = Stort företag

market-facts = Om upphandlingen
market-buyer-all = Allt som { $name } har köpt
market-awards = Vem fick avtalet?
market-awards-caption = { $n ->
    [one] { $shown } avtal
   *[other] { $shown } avtal
}
market-awards-none = Registret säger inte vem som fick avtalet. Det kan bero på att upphandlingen avbröts eller att uppgiften saknas.
market-alike = Liknande upphandlingar
market-alike-how = Samma CPV-kod eller samma ord i titeln
market-buyer-lead = Köpare i upphandlingsregistret.
market-buyer-suppliers = Leverantörer som köparen har avtal med
market-supplier-lead = Leverantör i upphandlingsregistret. Registret har inga nummer för leverantörer, så två med samma namn räknas som en.
market-supplier-contracts = Avtal

market-source = Varifrån kommer uppgifterna?
market-source-text = Vi har läst in Upphandlingsmyndighetens statistik. För 2021 är det ett urval nära välfärd. Licensen är CC0, så alla får använda uppgifterna. Hela källan finns hos
market-source-link = okfse, oppna-upphandlingsdata
market-source-lacks = Registret säger inget om pris, antal anbud eller leverantörens nummer. Därför visar vi inte det.

# Tecken i tal.
market-thousands = {"\u00A0"}
market-decimal = ,
