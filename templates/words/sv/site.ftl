# Ord som står på alla sidor.
site-name = Välfärd Tyresö
site-skip = Hoppa till innehållet
site-menu = Huvudmeny
site-languages = Språk
site-sign-in = Logga in
site-sign-out = Logga ut
site-footer = Om webbplatsen
site-contact = Kontakt
site-accessibility = Tillgänglighetsredogörelse
site-privacy = Personuppgifter
site-cookies = Kakor
site-print = Skriv ut
site-leave = Lämna sidan snabbt
site-theme = Utseende
site-theme-light = Ljust
site-theme-dark = Mörkt
site-theme-auto = Som enheten

site-demo = Om demon
site-demo-text = Det här är en demo. Alla personer och företag är påhittade.
site-demo-accounts = Byt konto
site-demo-clock = Ställ klockan
site-demo-letters = Läs brev

# Formulär och listor.
site-errors-title = Något behöver rättas
site-optional = (frivilligt)
site-choose = Välj
site-change = Ändra
site-missing = Uppgift saknas
site-step-done = Klart
site-step-ahead = Kvar att göra
site-breadcrumbs = Du är här
site-paging = Sidor
site-paging-previous = Föregående
site-paging-next = Nästa
site-paging-place = Sida { $number } av { $last }
