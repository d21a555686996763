# Beslut i en myndighets namn: jäv, delegation, brev och rättelse.
decision-refused-not-declared = Svara först om du är jävig.
decision-refused-delegation = Du har ingen delegation som gäller i dag för beslutet.
decision-refused-conflict = Den som är jävig får inte ta del i ärendet.
decision-refused-correction = Texten finns inte i brevet, eller så är den redan den samma.
decision-doc-correction = Rättelse av skrivfel i beslut
decision-letter-corrects = Brevet rättar ett skrivfel i beslutet den { $day }, handling { $number } i ärende { $no }.
decision-letter-corrected-before = Tidigare rättelser är handling { $numbers }.
decision-letter-wrong = Där det står
decision-letter-correct = Ska det stå
decision-letter-stands = Beslutet är i övrigt det samma. Tiden för att ansöka om rättelse hos förvaltningsrätten ändras inte.
decision-letter-signed = Beslutat av { $name } enligt delegation { $delegation }.
error-not-in-letter = Texten finns inte i brevet. Skriv precis som det står där.
