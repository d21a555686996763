capacity-full = Platsen finns inte längre. Välj en annan.
capacity-moved-on = Någon hann före. Ladda om sidan och se hur det står.
