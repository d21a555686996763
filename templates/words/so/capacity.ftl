capacity-full = Meeshii ma jirto mar dambe. Dooro mid kale.
capacity-moved-on = Qof kale ayaa kaa horreeyey. Bogga dib u soo fur oo eeg sida ay hadda tahay.
