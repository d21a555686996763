capacity-full = Paikkaa ei enää ole. Valitse toinen.
capacity-moved-on = Joku muu ehti ensin. Lataa sivu uudelleen ja katso, mikä tilanne on.
