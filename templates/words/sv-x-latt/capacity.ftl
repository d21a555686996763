capacity-full = Det är fullt. Välj en annan plats.
capacity-moved-on = Någon hann före. Ladda om sidan.
