# Rätten att välja.
right-used = Du har redan valt.
right-closed = Valet är stängt. Kontakta En väg in.
right-too-late = Tiden att välja har gått ut. Kontakta En väg in så öppnar vi den igen.
right-already-open = Personen kan redan välja för det stödet.
mail-right-opened-subject = Du kan välja
mail-right-opened-body = Du kan nu välja vem som ska hjälpa dig. Logga in och välj senast { $day }. Behöver du hjälp? Ring eller besök En väg in.

    { $link }
right-decided = Kommunen hann besluta innan ditt val kom fram. Du kan byta när du vill.
right-moved-on = Utföraren har redan svarat. Ladda om sidan och se vad som gäller.
