# The catalogue that everybody can see: the list, one offer, the comparison.

### The list

catalogue-title = Find support
catalogue-lead = These are all you can choose between. Read, compare and take the time you need.
catalogue-filters = Choose what matters to you
catalogue-filters-show = Show
catalogue-group-typ = Type of support
catalogue-group-omrade = Area
catalogue-group-sprak = Language
catalogue-group-tillganglighet = Accessibility
catalogue-group-lediga = Free places
catalogue-group-socialt = Social enterprises
catalogue-free-places = Has free places
catalogue-social-enterprise = Social enterprise
catalogue-social-enterprise-yes = Yes
catalogue-words = Search: { $words }
catalogue-found = { $providers ->
    [one] { $providers } provider
   *[other] { $providers } providers
  } · { $offers ->
    [one] { $offers } offer
   *[other] { $offers } offers
  }
catalogue-sort = Order:
catalogue-sort-lottning = Drawn by lot
catalogue-sort-namn = Name
catalogue-sort-omrade = Area
catalogue-active = What you have chosen
catalogue-remove = Remove
catalogue-clear = Remove all
catalogue-order-note = The order is drawn by lot every day, so that nobody is favoured.
catalogue-order-link = How the draw works
catalogue-compare-check = Compare
catalogue-compare-button = Compare the ticked ones
catalogue-compare-hint = You can tick up to four.
catalogue-more = Read more
catalogue-talk = Talk to En väg in
catalogue-empty = No provider matches all your choices.
catalogue-in-swedish = Most of this is written in Swedish. Try a Swedish word.
catalogue-forgiven = Nobody has written “{ $words }”. These have words that are like it.
catalogue-looser-title = You will see more if you remove one choice:
catalogue-looser = Remove { $filter } ({ $n })
catalogue-none = There are no providers to choose right now.
catalogue-empty-help = Is something missing?
catalogue-empty-help-text = Tell En väg in what you need. They can help you look.

### Places

catalogue-places-many = Free places
catalogue-places-few = { $n ->
    [one] { $n } free place
   *[other] { $n } free places
  }
catalogue-places-full = Full right now. We do not know how long the wait is.
catalogue-places-meeting = The provider needs to meet you first
catalogue-places-paused = Not taking anybody new right now
catalogue-places-paused-to = Not taking anybody new until after { $day }
catalogue-places-stale = This figure is old. Ask En väg in.
catalogue-places-leaving = Ends { $day }. Cannot be chosen.
catalogue-confirmed = Confirmed { $day }.

### One offer

catalogue-about = About the support
catalogue-own-words = The provider has written its texts in Swedish.
catalogue-fact-kind = Type of support
catalogue-fact-area = Area
catalogue-fact-what = What you do
catalogue-fact-content = How it works
catalogue-fact-for = For whom
catalogue-fact-hours = Hours
catalogue-fact-extent = How much
catalogue-fact-weeks = How long
catalogue-fact-start = When you can start
catalogue-fact-meeting = Meeting first
catalogue-fact-languages = Languages
catalogue-fact-accessibility = Accessibility
catalogue-fact-methods = Ways of working
catalogue-fact-competence = What the staff know
catalogue-fact-result = Results
catalogue-fact-places = Places
catalogue-fact-sites = Where
catalogue-fact-who = Who runs it
catalogue-fact-travel = Getting there
catalogue-fact-good-to-know = Good to know
catalogue-fact-meetings = Meetings promised and held
catalogue-extent = Up to { $n } per cent of full time
catalogue-hours-per-week = { $n ->
    [one] { $n } hour a week
   *[other] { $n } hours a week
  }
catalogue-weeks = { $n ->
    [one] Often { $n } week
   *[other] Often { $n } weeks
  }
catalogue-start-any = At any time, if there is a place
catalogue-start-agreed = You agree on a day together
catalogue-start-next = Next start: { $day }
catalogue-start-later = Then: { $days }
catalogue-start-said = The provider wrote:
catalogue-meeting-yes = Yes, the provider meets you before you get a place
catalogue-meeting-no = No
catalogue-result-none = Results are not shown yet
catalogue-who-name = Name
catalogue-who-form = Kind of organisation
catalogue-who-number = Organisation number
catalogue-who-contact = Contact person
catalogue-who-email = Email
catalogue-who-website = Website
catalogue-form-limited-company = Limited company
catalogue-form-limited-profit-company = Limited company with limited profit
catalogue-form-economic-association = Cooperative
catalogue-form-non-profit-association = Non-profit association
catalogue-form-foundation = Foundation
catalogue-form-partnership = Partnership
catalogue-form-sole-trader = Sole trader
catalogue-form-other-form = Other organisation
catalogue-facts-about = About this information
catalogue-since = Contract since
catalogue-written = The text is from
catalogue-reference = Code
catalogue-same-for-all = We show the same things about everyone, so that you can compare.
catalogue-not-choosable = That is why it cannot be chosen right now. Talk to En väg in if you already go here.
catalogue-next-choose = Choose on My pages
catalogue-next-back = Back to your choice
catalogue-next-talk = Talk to En väg in
catalogue-compare-this = Compare with others
catalogue-gone-title = Can no longer be chosen
catalogue-gone-text = This support was here before. Now its contract has ended. Do you already go here? Then we will contact you about what happens next.
catalogue-gone-others = See what can be chosen

### The comparison

catalogue-compare-title = Compare
catalogue-compare-lead = The same things about everyone, side by side.
catalogue-compare-differences = Show only differences
catalogue-compare-all = Show everything
catalogue-compare-more = Add more from the list
catalogue-compare-share = You can save the address of this page or send it to somebody. It shows the same comparison.
catalogue-compare-none = Tick what you want to compare in the list. You can choose up to four.
catalogue-compare-gone = Can no longer be chosen:
catalogue-compare-unknown = We find no offer with the code
catalogue-too-many-title = You can compare four at most
catalogue-too-many-text = More than { $n } do not fit side by side. Choose which you want to see.
catalogue-too-many-pick = Tick up to four

### The order

catalogue-order-title = How the order is drawn
catalogue-order-lead = Nobody can pay to be at the top. Every day we draw the order anew, and anyone can check it.
catalogue-order-how = How it works
catalogue-order-step-day = The date of the day is the key of the day.
catalogue-order-step-provider = For each provider we work out a number. We take the key, a blank and the provider's code, and apply the method SHA-256. The lowest number comes first.
catalogue-order-step-offer = In the same way each offer gets a number. It decides in which order a provider's own offers come.
catalogue-order-step-rounds = First one offer of each provider is shown. Then the next one of each. So it does not pay to have many.
catalogue-order-search = When you filter, only what matches is drawn. When you search for a name, the one with that name comes first.
catalogue-order-own = You can choose to sort by distance, earliest start, name or area yourself.
catalogue-order-check = Check it
catalogue-order-check-text = Here is all you need to work out the order of the day. The numbers are long. The table shows only how they begin.
catalogue-order-day = Day
catalogue-order-seed = Key of the day
catalogue-order-example = For example
catalogue-order-today = The order of the day
catalogue-order-place = Place
catalogue-order-provider = Provider and number
catalogue-order-offer = Offer and number

### Distance, days, what is saved

catalogue-group-nara = Distance
catalogue-nara = Postcode or place
catalogue-nara-hint = For example 135 40 or Bollmora.
catalogue-inom = How far away may it be?
catalogue-inom-any = It does not matter
catalogue-inom-km = At most { $km } km
catalogue-near = Near { $place }
catalogue-near-within = At most { $km } km from { $place }
catalogue-near-unknown = We do not know where { $place } is. The list shows all.
catalogue-distance = about { $n } km away
catalogue-distance-missing = Distance not known
catalogue-distance-note = The distance is as the crow flies from { $place }. Those who have not said where they are stand last when you choose by distance.
catalogue-group-dag = Days
catalogue-group-tid = Time of day
catalogue-group-omfattning = Extent
catalogue-group-start = When you can start
catalogue-soon-30 = A place within 30 days
catalogue-soon-90 = A place within 90 days
catalogue-group-mote = Meeting before the start
catalogue-extent-25 = Up to 25 percent
catalogue-extent-50 = 26–50 percent
catalogue-extent-75 = 51–75 percent
catalogue-extent-100 = 76–100 percent
catalogue-mote-ja = The provider meets you first
catalogue-mote-nej = You can start without a meeting
catalogue-sort-avstand = Distance
catalogue-sort-start = Earliest start
catalogue-start-note = First stand those who have a place, the nearest day of start first. Then those who are full, and those who have not told any day. Last stand those who take in nobody new. Equal days are drawn.
catalogue-fact-days = Days
catalogue-fact-day-parts = Time of day
catalogue-result-few = Too few participants to show a result
catalogue-result-share = Of { $of } who ended, { $reached } went to work or studies
catalogue-save = Save
catalogue-save-button = Save those ticked
catalogue-saved-link = What you have saved
catalogue-saved-title = What you have saved
catalogue-saved-lead = You need no account to save.
catalogue-saved-how = The address of this page is your list. Keep the address in your browser, or send it to yourself.
catalogue-saved-none = You have not saved anything yet.
catalogue-saved-none-how = Tick what you want to save in the list. Then press "Save those ticked". You get a page with an address of its own, which you can keep.
catalogue-saved-many = A list can hold at most { $n }. The first ones are shown here.
catalogue-compare-save = Save these
catalogue-send-title = Send the page to yourself
catalogue-send-text = You get a letter with the address of the page. We use your e-mail address for nothing else.
catalogue-email = E-mail
catalogue-send = Send
catalogue-sent = The letter is on its way. Does it not come? Look in your junk mail, or try again in an hour.
mail-catalogue-link-subject = The page that you wanted to keep
mail-catalogue-link-body =
    Hello! Here is the page with what you picked:

    { $link }

    Everybody who has the address sees the same page. It says nothing about you.
    Did you not ask for this letter? Then you can throw it away.
catalogue-order-answer = The answer is
catalogue-order-export = Get the day as a table (CSV) with whole numbers
catalogue-order-other = Another day
catalogue-order-other-text = You can see the order of every day that has been. The names are those of today.
catalogue-order-dag = Day
catalogue-order-show = Show
catalogue-order-of-day = The order of { $day }
catalogue-order-none = Nobody could be chosen that day.
catalogue-order-column-provider = Provider
catalogue-order-column-provider-code = Provider code
catalogue-order-column-provider-number = Provider number
catalogue-order-column-offer = Offer
catalogue-order-column-offer-code = Offer code
catalogue-order-column-offer-number = Offer number
error-catalogue-future-day = The day has not come yet. Choose one that has been.
catalogue-saved-list = What you have saved
