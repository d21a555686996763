# Rätten att välja.
right-used = Du har redan valt.
right-closed = Du kan inte välja nu. Ring oss.
right-too-late = Tiden är slut. Ring oss, så kan du välja igen.
right-already-open = Du kan redan välja.
mail-right-opened-subject = Du kan välja
mail-right-opened-body = Nu kan du välja vem som ska hjälpa dig. Logga in och välj senast { $day }. Vill du ha hjälp? Ring oss.

    { $link }
right-decided = Kommunen hann bestämma först. Du kan byta när du vill.
right-moved-on = Du har redan fått svar. Ladda om sidan.
