# What somebody looks for and does not find.

demand-title = Tell us what is missing
demand-lead = Is there nothing that suits you? Tell us. Then we know what Tyresö needs more of.
demand-orsak = What is missing?
demand-cause-full = There is no free place
demand-cause-language = Nobody speaks my language
demand-cause-area = There is nothing near me
demand-cause-accessibility = The premises do not work for me
demand-cause-kind = There is no such kind of support
demand-cause-nothing = Nothing of what there is suits me
demand-typ = Kind of support
demand-omrade = Area
demand-sprak = Language
demand-tillganglighet = What has to work in the premises
demand-ord = Tell us in your own words
demand-ord-hint = Do not write names, phone numbers or personal identity numbers. We do not know who you are and cannot answer.
demand-send = Send
demand-thanks-title = Thank you. Now we know what is missing
demand-thanks-text = We keep what you told us, but not who you are. Do you want help to look? Talk to En väg in.
demand-thanks-back = Back to the list
demand-refused-many = You have told us many things already. Wait an hour if you want to tell us more.

error-personal-email = Do not write e-mail addresses here.
error-personal-number = Do not write phone numbers, personal identity numbers or other long numbers here.
