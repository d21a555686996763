# Rätten att välja.
right-used = Hore ayaad u dooratay.
right-closed = Doorashadu way xiran tahay. La xiriir En väg in.
right-too-late = Waqtigii doorashadu wuu dhammaaday. La xiriir En väg in, dib ayaan kuugu furaynaa.
right-already-open = Qofku taageeradaas horeba wuu u dooran karaa.
mail-right-opened-subject = Waad dooran kartaa
mail-right-opened-body = Hadda waad dooran kartaa cidda ku caawinaysa. Soo gal oo dooro ugu dambayn { $day }. Caawimo ma u baahan tahay? Wac ama booqo En väg in.

    { $link }
right-decided = Degmadu waxay go'aan gaartay doorashadaada ka hor. Waad beddeli kartaa goor kasta.
right-moved-on = Adeeg-bixiyuhu horeba wuu u jawaabay. Bogga dib u soo fur oo eeg waxa hadda jira.
