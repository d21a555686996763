# Those who do not choose: the page that everybody can read, the person's own page and the letters.
nonchoice-own-unit = the municipality's Arbetscentrum
nonchoice-public-title = If you do not choose
nonchoice-public-lead = Here is what the municipality does when somebody does not choose a provider, and how anybody can check it.
nonchoice-how-in-house = The municipality gives the support itself. No provider gets the assignment.
nonchoice-how-procured-supplier = The support is given by a supplier that the municipality has procured for just this.
nonchoice-how-nearest = The nearest place is asked. We count in a straight line from the middle of your area to the middle of the place's area. We do not use your address. If two are equally near, the one that has been given fewest goes first.
nonchoice-how-turn = The providers take turns. The one that has been given fewest people in this way goes first. If two are equal, the one that has waited longest goes first.
nonchoice-how-published-draw = The provider is drawn by lot. Anybody can recompute the draw.
nonchoice-public-unit = The unit is called
nonchoice-public-supplier = Supplier:
nonchoice-public-from = In force from { $day }.
nonchoice-public-ground = Legal ground:
nonchoice-public-decision = The rule was decided with registry number { $no }.
nonchoice-public-opinion = Legal opinion:
nonchoice-public-opinion-by = { $by }, { $day }, registry number { $no }
nonchoice-public-how = How it is done
nonchoice-public-step-remind = You get a reminder two working days before the last day. If you get letters on paper, we send it five working days before.
nonchoice-public-step-late = When the last day has passed you can still choose, until the municipality has decided.
nonchoice-public-step-out = Places that are full, paused or about to end are left out. So are those that lack your language, and providers that the municipality has taken a measure against in the last six months.
nonchoice-public-step-stay = If you have had a place in this way before, you get the same place again if possible.
nonchoice-public-step-decide = A caseworker decides. They can follow the rule, give no place or open the choice again. Nobody can choose another provider for you.
nonchoice-public-step-secret = No provider learns anything about you before the decision.
nonchoice-public-step-change = You can change whenever you want.
nonchoice-public-nothing = Not choosing is no fault. It does not change your right to support or money.
nonchoice-public-draw = How the draw is done
nonchoice-public-draw-seed = The seed was published { $day } and is the same for all decisions:
nonchoice-public-draw-fair = The portal draws the seed when the rule is decided, and shows it here at once. Whoever decides the rule sees no people. Whoever sees people cannot decide the rule. So nobody can choose a seed that suits them.
nonchoice-public-draw-key = Take SHA-256 of the number of the choice. That is the key.
nonchoice-public-draw-number = Write seed, key and the provider's number with blanks between, and take SHA-256 of it. That is the provider's lot.
nonchoice-public-draw-order = The lowest lot goes first. Many places give no more lots.
nonchoice-public-redo = Recompute a decision
nonchoice-public-redo-text = Each decision has a record with all that the rule was given. Whoever has the record can recompute the decision with the portal's program:
nonchoice-public-none = There is no rule just now.
nonchoice-public-coming = Rules to come
nonchoice-public-past = Rules that have been in force
nonchoice-mine-title = The municipality's decisions about you
nonchoice-own-title = The municipality's decision
nonchoice-own-read = Read the municipality's decision
nonchoice-own-lead-placed = You have not chosen a provider. So the municipality has decided on a place for you.
nonchoice-own-lead-own-unit = You have not chosen a provider. So the municipality gives you the support itself. Your caseworker will contact you.
nonchoice-own-lead-not-placed = You have not chosen a provider. The municipality has decided that you get no place now.
nonchoice-own-lead-reopened = You may choose again.
nonchoice-own-nothing = Not choosing is no fault. It does not change your right to support or money.
nonchoice-own-change-place = You can change to another one whenever you want. Do it on the page about your place, or call us. You do not need to say why.
nonchoice-own-change-text = You can still choose for yourself. Call or visit En väg in, and we open a new choice. You do not need to say why.
nonchoice-own-place = See your place
nonchoice-own-who = About the decision
nonchoice-own-kind = Support
nonchoice-own-decider = Decided by
nonchoice-own-day = Day
nonchoice-own-registry = Registry number
nonchoice-own-rule = The decision follows a rule that everybody can read.
nonchoice-own-rule-link = Read the rule
nonchoice-own-ask = Do you have questions?
mail-nonchoice-reminder-subject = You can still choose
mail-nonchoice-reminder-body = You can choose until { $day }. Do you need help? Call or visit En väg in.

    { $link }
mail-nonchoice-placed-subject = The municipality has decided on a place for you
mail-nonchoice-placed-body = You have not chosen. So the municipality has decided on a place for you. You can change whenever you want. Sign in and read more.

    { $link }
mail-nonchoice-own-unit-subject = The municipality has decided on support for you
mail-nonchoice-own-unit-body = You have not chosen. So the municipality gives the support itself. Your caseworker will contact you. You can change whenever you want. Sign in and read more.

    { $link }
mail-nonchoice-not-placed-subject = The municipality has made a decision
mail-nonchoice-not-placed-body = The municipality has made a decision about the choice that you had. Sign in and read. Do you want to ask something? Call or visit En väg in.

    { $link }
mail-nonchoice-reopened-subject = You can choose again
mail-nonchoice-reopened-body = The choice is open again. Sign in and choose. Do you need help? Call or visit En väg in.

    { $link }
