desk-to-do = Att göra
desk-commissioner-title = Arbetsbord
desk-commissioner-lead = Det som väntar på beställarfunktionen. Det äldsta först.
desk-decide-today = Behöver beslut i dag
desk-decide-today-empty = Inget måste beslutas i dag.
desk-decide-late = { $n ->
    [0] Sista dagen
    [one] { $n } dag försenad
   *[other] { $n } dagar försenad
}
desk-commissioner-queue = Behöver dig i dag
desk-commissioner-queue-empty = Inga ärenden väntar.
desk-applications-late = { $n ->
    [one] En ansökan har väntat längre än vi lovade
   *[other] { $n } ansökningar har väntat längre än vi lovade
}
desk-applications = { $n ->
    [one] En ansökan att granska
   *[other] { $n } ansökningar att granska
}
desk-changes = { $n ->
    [one] En ändring i ett erbjudande att granska
   *[other] { $n } ändringar i erbjudanden att granska
}
desk-contracts = { $n ->
    [one] Ett avtal väntar på underskrift
   *[other] { $n } avtal väntar på underskrift
}
desk-claims = Uppgifter att pröva
desk-claims-empty = Ingen leverantör väntar på prövning.
desk-proofs = Intyg att kontrollera
desk-proofs-empty = Inget intyg väntar på kontroll.
desk-proof-lapsed = Har gått ut
desk-renew = Förnya: { $name }
desk-renew-ends = Går ut { $day }.
desk-renew-ended = Gick ut { $day }.
desk-no-advertisement = { $system } är öppet men saknar annons i den nationella databasen. Den här webbplatsen är inte den lagliga annonsen.
desk-link-systems = Valfrihetssystem
desk-link-contracts = Avtal
desk-link-decisions = Delegationsbeslut
desk-link-record = Upphandlingsregistret
desk-link-registry = Diariet
desk-link-cases = Ärenden
desk-link-new-person = Registrera en ny person
desk-link-contact = Kontakt till En väg in
desk-link-become = För den som vill erbjuda stöd
desk-caseworker-title = Handläggare
desk-caseworker-lead = Här ser du vad som väntar hos din myndighet. Personerna finns under Ärenden.
desk-caseworker-rights = Val som är öppna
desk-caseworker-rights-empty = Inga öppna val just nu.
desk-rights-past = { $n ->
    [one] Tiden att välja har gått ut för en person
   *[other] Tiden att välja har gått ut för { $n } personer
}
desk-rights-open = { $n ->
    [one] Ett val är öppet
   *[other] { $n } val är öppna
}
desk-manager-title = Enhetschef
desk-manager-lead = Fördelningen av ärenden i enheten.
desk-manager-rights = Val
desk-manager-rights-empty = Inga öppna val just nu.
desk-manager-workload = Ärenden per handläggare
desk-manager-workload-empty = Inga ärenden än.
desk-cases = { $n ->
    [one] Ett ärende
   *[other] { $n } ärenden
}
desk-steering-title = Styrgrupp
desk-steering-lead = Siffror ur systemet, räknade nu. Antal under fem visas inte när de gäller personer.
desk-association-title = Samordningsförbund
desk-association-lead = Siffror ur systemet, räknade nu. Uppgifter om personer finns inte här.
desk-figure-providers = Utförare med avtal
desk-figure-providers-note = Avtal som gäller eller är uppsagda men inte har slutat.
desk-figure-social = Av dem sociala företag
desk-figure-social-note = Prövade och godkända som arbetsintegrerande sociala företag.
desk-figure-chosen = Valde själva
desk-figure-chosen-note = Andel av de val som är avslutade.
desk-figure-placed = Har en plats nu
desk-figure-placed-note = Start bekräftad, pågår eller paus.
desk-figure-ended = Har avslutat
desk-figure-ended-note = Sedan systemet började.
desk-figure-free = Lediga platser
desk-figure-free-note = Hela platser hos alla utförare.
desk-too-few = Färre än 5
desk-guide-title = Servicecenter
desk-guide-lead = Hitta rätt stöd och hänvisa vidare.
desk-partner-title = Partner
desk-partner-lead = Här ser du de delar av en plan som du är inbjuden till.
desk-partner-invitations = Inbjudningar
desk-partner-invitations-empty = Du har inga inbjudningar.
desk-admin-title = Administration
desk-admin-lead = Hur systemet mår. Inga ärenden visas här.
desk-admin-accounts = Konton som kan logga in
desk-admin-accounts-note = Aktiva konton av alla slag.
desk-admin-sealed = Förseglade händelser
desk-admin-sealed-note = Kör valfard audit verify för att pröva kedjan.
desk-admin-letters = Brev som inte gick fram
desk-admin-letters-note = Åtta försök är gjorda.
desk-admin-letters-waiting = Det finns brev som inte gick att skicka. Kontrollera e-postservern.
desk-provider-title = I dag
desk-provider-lead = Det som väntar på { $provider }.
desk-provider-queue = Att göra
desk-provider-queue-empty = Inget att göra just nu.
desk-provider-none-title = Välkommen
desk-provider-none-lead = Du har ett konto men ingen organisation än. Registrera den, så kan ni beskriva vad ni erbjuder och skicka en ansökan.
desk-provider-register = Registrera organisationen
desk-referrals = { $n ->
    [one] En ny deltagare väntar på svar
   *[other] { $n } nya deltagare väntar på svar
}
desk-starts = { $n ->
    [one] En deltagare väntar på startdag
   *[other] { $n } deltagare väntar på startdag
}
desk-provider-sign = Skriv under avtalet
desk-provider-application = Ansökan till { $system }
desk-provider-not-sent = Inte inskickad
desk-provider-sent = Inskickad
desk-provider-completion = Behöver kompletteras
desk-provider-joint = Svara { $provider } om en gemensam ansökan
desk-provider-change = Ändring begärd: { $name }
desk-provider-places = Bekräfta platser
desk-provider-places-empty = Inga platser att bekräfta än. De kommer när ett avtal gäller.
desk-provider-still = Fortfarande { $n } lediga
desk-provider-confirmed = Tack. Platserna är bekräftade i dag.
desk-provider-site = { $offer }, { $site }
desk-provider-confirmed-on = Bekräftat { $day }. { $n } av { $cap } lediga.
desk-provider-stale = Uppgiften är gammal och visas inte för den som väljer.
desk-link-offers = Erbjudanden
desk-link-applications = Ansökningar
desk-link-participants = Deltagare
desk-link-provider-contracts = Avtal
desk-link-organisation = Organisationen
desk-disclosure = { $n ->
    [one] En begäran om allmän handling väntar på svar
   *[other] { $n } begäranden om allmänna handlingar väntar på svar
}
desk-messages = { $n ->
    [one] Nya meddelanden i ett ärende
   *[other] Nya meddelanden i { $n } ärenden
}
desk-message = Nytt meddelande i { $matter }
desk-link-disclosure = Begäran om allmän handling
desk-link-messages = Meddelanden

desk-leaving = { $n ->
    [one] En person har en utförare som slutar
   *[other] { $n } personer har en utförare som slutar
}
desk-contract-overdue = Avtalet med { $provider } ({ $reference }) har passerat sista dagen, men personer är kvar.
desk-deviations-late = { $n ->
    [one] En avvikelse där tiden har gått ut
   *[other] { $n } avvikelser där tiden har gått ut
}
desk-deviations = { $n ->
    [one] En avvikelse att besluta om
   *[other] { $n } avvikelser att besluta om
}
desk-terms = Svar om nya villkor
desk-terms-empty = Inget svar väntar på er.
desk-link-deviations = Avvikelser
desk-provider-deviation = Svara på en avvikelse
desk-provider-correct = Rätta det kommunen har krävt
desk-provider-terms = Svara om nya villkor
desk-provider-until = Senast { $day }
desk-provider-late = Tiden har gått ut
desk-nonchoice-own = { $n ->
    [one] Ordna plats i egen regi för en person
   *[other] Ordna plats i egen regi för { $n } personer
  }
desk-link-protected = Skyddade personer
