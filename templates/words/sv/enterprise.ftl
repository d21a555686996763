enterprise-title = Sociala företag
enterprise-headline = { $new ->
    [0] Inget nytt företag är godkänt i år.
    [one] Ett nytt företag är godkänt i år.
   *[other] { $new } nya företag är godkända i år.
} { $placed } av { $total } har tagit emot sin första deltagare.
enterprise-empty = Inga företag än.
enterprise-add = Lägg till en idé
enterprise-to-contact = Att kontakta nu
enterprise-nobody-to-contact = Ingen väntar på ett samtal.
enterprise-stuck = Har stått stilla
enterprise-due = Dags att höra av sig
enterprise-days = { $n ->
    [0] I steget sedan i dag
    [one] En dag i steget
   *[other] { $n } dagar i steget
}
enterprise-time = Tid i steget
enterprise-name = Namn
enterprise-approved-on = Godkänt som utförare
enterprise-first-placement-on = Första deltagaren började
enterprise-not-yet = Inte än
enterprise-no-persons = Här finns organisationer och antal. Uppgifter om personer visas aldrig.
enterprise-new-title = Lägg till en idé
enterprise-initiator = Vem driver idén?
enterprise-initiator-hint = En person eller en organisation som vill starta.
enterprise-contact = Kontakt
enterprise-contact-hint = Telefon eller e-post.
enterprise-idea = Idén
enterprise-idea-hint = Vad ska företaget göra, och för vilka?
enterprise-stage = Steg
enterprise-save = Spara idén
enterprise-added = Idén är sparad.
enterprise-next-contact = Nästa kontakt
enterprise-contact-on = Dag
enterprise-contact-note = Vad gäller det?
enterprise-save-contact = Spara kontakten
enterprise-contact-saved = Kontakten är sparad.
enterprise-move = Flytta till nästa steg
enterprise-note = Anteckning
enterprise-save-stage = Flytta
enterprise-moved = Företaget är flyttat.
enterprise-moved-on = Företaget har redan flyttats till ett annat steg. Läs kortet igen.
enterprise-link = Koppla till organisationen
enterprise-org-number = Organisationsnummer
enterprise-org-number-hint = Tio siffror. När organisationen registrerar sig som utförare följer kortet med.
enterprise-save-link = Koppla
enterprise-linked = Organisationen är kopplad.
enterprise-number-taken = Numret är redan kopplat till en annan idé.
enterprise-milestones-hint = Dagarna för godkännande och första deltagare skriver systemet. De går inte att ändra.
enterprise-history = Vad som har hänt
enterprise-stage-idea = Idé
enterprise-stage-counselling = Rådgivning
enterprise-stage-business-plan = Affärsplan
enterprise-stage-registration = Registrering
enterprise-stage-first-customer = Första kund
enterprise-stage-operating = I drift
enterprise-stage-paused = Pausad
enterprise-stage-closed = Avslutad
error-number-taken = Numret är redan kopplat till en annan idé.
