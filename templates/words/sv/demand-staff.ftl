# Det som saknas, för dem som beställer.

demand-board-title = Behov som inte möts
demand-board-lead = Det här letar människor efter och hittar inte. Ingen person går att känna igen här.
demand-board-found = { $n ->
    [one] { $n } gång
   *[other] { $n } gånger
  } på 90 dagar
demand-board-export = Hämta som tabell (CSV)
demand-board-small = Siffror under { $n } är bara för personal. Visa dem inte för andra.
demand-board-empty = Ingen har sagt att något saknas de senaste 90 dagarna.
demand-board-told = Med egna ord
demand-column-area = Område
demand-column-kind = Typ av stöd
demand-column-count = Antal
demand-column-causes = Det som fattas
demand-column-free = Lediga platser i dag
demand-column-small = Får siffran visas?
demand-small = Bara för personal
demand-any-area = Inget område angivet
demand-any-kind = Ingen typ angiven
nav-demand = Behov
