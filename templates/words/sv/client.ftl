# Vem som har läst, som personen själv ser det.
client-own-pages = Mina sidor
client-readings-title = Vem har läst
client-readings-text = Varje gång någon läser om dig skriver vi upp det. Här ser du vem det var och varför.
client-readings-none = Ingen annan än du har läst något än.
client-readings-machine = Systemet
client-purpose-own-pages = Du läste dina egna sidor
client-purpose-registration = Skrev in dig
client-purpose-case-list = Såg ditt namn i en lista
client-purpose-case-page = Läste om ditt ärende
client-purpose-contact = Läste eller ändrade hur vi når dig
client-purpose-open-choice = Gav dig rätt att välja
client-purpose-choose-together = Hjälpte dig att välja
client-purpose-participant = Din utförare läste det som behövs
client-purpose-non-choice = Beslutade om plats när du inte hade valt
client-purpose-letter = Skrev ut ett brev till dig eller gav dig en kod
client-purpose-protection = Ordnade skydd av dina uppgifter
client-purpose-number = Ändrade ditt nummer
