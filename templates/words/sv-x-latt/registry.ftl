registry-title = Diarium
registry-lead = Ett diarium är en lista. Här står vad myndigheterna arbetar med.
registry-number = Nummer
registry-search = Sök
registry-count = { $n ->
    [one] Ett ärende
   *[other] { $n } ärenden
  }
registry-day = Datum
registry-kind = Vad det gäller
registry-matter-title = Ärende
registry-authority = Myndighet
registry-state = Läge
registry-open = Inte klart
registry-closed = Klart
registry-secret = Det här är hemligt
registry-none = Det finns inget som passar.
registry-ask = Vill du läsa något? Fråga oss.
matter-kind-choice-system = Val av utförare
matter-kind-lov-application = Någon vill bli utförare
matter-kind-contract = Avtal
matter-kind-client-support = Stöd till en person
matter-kind-initiative = Socialt företag
matter-kind-procurement = Köp av tjänster
matter-kind-other = Annat
registry-from = Från den dagen
registry-to = Till den dagen
registry-export = Hämta listan som en fil
registry-ask-link = Fråga om att få läsa
matter-kind-disclosure = Någon vill läsa något
error-days-turned = Sista dagen kan inte vara före första dagen.
