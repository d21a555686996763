disclosure-ask-title = Dalbo inaad dukumenti akhrido
disclosure-ask-lead = Waxaad xaq u leedahay inaad akhrido waxa degmadu heshay ama qortay, haddii uusan sir ahayn. Arrinta waan eegaynaa oo waxaan kuugu jawaabaynaa sida ugu dhakhsaha badan.
disclosure-ask-anonymous = Uma baahnid inaad sheegto cidda aad tahay ama sababta aad u weydiinayso. Dalabku wuxuu tagayaa Degmada Tyresö (Tyresö kommun).
disclosure-wish = Maxaad rabtaa inaad akhrido?
disclosure-wish-hint = Qor lambarka diiwaanka haddii aad taqaan. Haddii kale waxaa kugu filan inaad sharaxdo waxa aad raadinayso.
disclosure-reply-by = Sidee baad jawaabta u rabtaa?
reply-by-email = Iimayl
reply-by-post = Boosto caadi ah
reply-by-pickup = Anigaa soo qaadanaya
disclosure-email = Cinwaanka iimaylka
disclosure-email-hint = Haddii aad jawaabta iimayl ku rabto oo keliya.
disclosure-address = Cinwaanka boostada
disclosure-address-hint = Haddii aad jawaabta boosto caadi ah ku rabto oo keliya.
disclosure-name = Magac
disclosure-name-hint = Bannaan uga tag haddii aadan rabin in lagu garto.
disclosure-ask-send = Dir dalabka
disclosure-receipt-title = Dalabkaagii wuu na soo gaaray
disclosure-receipt-waits = Dukumentiyada ayaan soo raadinaynaa oo waxaan eegaynaa in la bixin karo.
disclosure-receipt-done = Dalabku wuu dhammaaday.
disclosure-receipt-number = Lambarka diiwaanka
disclosure-receipt-came = Soo gaaray
disclosure-receipt-keep = Lambarka kaydso. Sheeg marka aad jawaabta soo qaadanayso ama aad weydiinayso halka ay marayso.
disclosure-receipt-decision = Haddii aynaan wax walba bixin, waxaad helaysaa go'aan qoran oo aad racfaan ka qaadan karto. Adiguna go'aan waad dalban kartaa.
disclosure-given-title = Jawaabta dalabkaaga
disclosure-given-lead = Tani waa jawaabta kiiska { $matter }.
disclosure-given-appeal = Maalinta ugu dambaysa ee racfaanka
disclosure-given-copies = Dukumentiyada la bixinayo
disclosure-given-until = Linkigu wuxuu shaqaynayaa ilaa { $at }. Kaydso ama daabac waxa aad rabto inaad haysato.
disclosure-copy-back = Ku noqo jawaabta
disclosure-copy-lead = Nuqul lagu bixiyey kiiska { $matter }.
disclosure-checksum = Wadarta hubinta (SHA-256): { $sha256 }
disclosure-over-title = Linkigu wuu duugoobay
disclosure-over-text = Jawaabta weli waan haynaa. Nala soo xiriir, nuqul baad helaysaa.

mail-disclosure-received-subject = Dalabkaagii wuu na soo gaaray
mail-disclosure-received-body =
    Dalabkaagii wuu na soo gaaray. Lambarkiisa diiwaanku waa { $matter }.

    Arag halka uu marayo: { $link }
mail-disclosure-answered-subject = Jawaabta dalabkaaga
mail-disclosure-answered-body =
    Hadda waxaa jirta jawaabta dalabkaaga ee kiiska { $matter }.

    Halkan ka akhri: { $link }

    Linkigu wuxuu shaqaynayaa ilaa iyo { $day }. Qofkii linkiga haysta jawaabta waa akhrisan karaa.
disclosure-refused-many = Saacaddii u dambaysay codsiyo badan ayaa halkan ka yimid. Na soo wac, noo soo qor ama na soo booqo, codsigaaga waan qaadaynaa.
