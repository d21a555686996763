# The procurement record, for staff.
market-title = Procurement record
market-lead = See what the state, municipalities and regions have bought, and from whom.
market-nothing-imported = The record is empty. Nobody has imported a file yet.
market-ignored = We did not understand everything you chose. These are left out:
market-filters = Search and filter
market-search = Search
market-clear = Show all
market-all = All
market-yes = Yes
market-no = No
market-found = { $n ->
    [one] { $shown } procurement
   *[other] { $shown } procurements
}
market-list = Procurements
market-none = No procurement fits your choice. Take something away, or search for a shorter word.
market-export = Download as a file (CSV)

market-filter-ord = Words
market-filter-ord-hint = We search in title, buyer, code and number.
market-filter-kopare = Buyer
market-filter-leverantor = Supplier
market-filter-cpv = Kind of service (CPV)
market-filter-sektor = Buyer's sector
market-filter-forfarande = Procedure
market-filter-avtal = Agreement
market-filter-reserverad = Reserved
market-filter-social = Social sustainability
market-filter-miljo = Environment
market-filter-overprovad = Reviewed in court
market-filter-ar = Year
market-filter-sortera = Order

market-sort-nyast = Newest first
market-sort-aldst = Oldest first
market-sort-kopare = Buyer's name
market-sort-cpv = CPV code

market-summary = What the selection shows
market-summary-cpv = Most common CPV codes
market-summary-contracts = { $n ->
    [one] The selection led to { $shown } contract.
   *[other] The selection led to { $shown } contracts.
}
market-summary-nameless = { $n ->
    [one] In { $shown } of them the name is taken away, since it may be a natural person's.
   *[other] In { $shown } of them the name is taken away, since it may be a natural person's.
}
market-summary-no-contracts = The record has no contracts for this selection.
market-summary-suppliers = Suppliers with most contracts
market-summary-sizes = Contracts by the supplier's size
market-summary-forms = Contracts by the supplier's legal form

market-figure-procurements = procurements
market-figure-buyers = buyers
market-figure-suppliers = suppliers
market-figure-contracts = contracts
market-figure-reserved = reserved ({ $n })
market-figure-social = with social sustainability ({ $n })
market-figure-frameworks = framework agreements ({ $n })
market-figure-court = reviewed in court ({ $n })

market-mark-reserved = Reserved
market-mark-social = Social sustainability
market-mark-green = Environment
market-mark-innovation = Innovation
market-mark-court = Reviewed in court

market-column-contracts = Contracts
market-column-buyers = Buyers
market-column-count = Count
market-column-what = What
market-column-number = Procurement id
market-column-title = Title
market-column-published = Published
market-column-buyer = Buyer
market-column-org = Organisation number
market-column-sector = Sector
market-column-subsector = Subsector
market-column-form = Legal form
market-column-industry = Industry (SNI)
market-column-cpv = CPV code
market-column-kind = Kind of contract
market-column-procedure = Procedure
market-column-agreement = Agreement
market-column-basis = Legal basis
market-column-directive = Governed by an EU directive
market-column-lots = Divided into lots
market-column-joint = Joint with others
market-column-reserved = Reserved procurement
market-column-performance = Reserved performance
market-column-social = Socially sustainable
market-column-green = Environmentally sustainable
market-column-innovation = Innovation
market-column-dynamic = Dynamic purchasing system
market-column-auction = Electronic auction
market-column-court = Reviewed in court
market-column-database = Notice database
market-column-supplier = Supplier
market-column-supplier-sector = Sector
market-column-size = Size
market-column-activity = Activity (SNI)
market-column-lot = Lot

market-kind-services = Services
market-kind-goods = Goods
market-kind-works = Works
market-sector-municipality = Municipality
market-sector-region = Region
market-sector-state = State
market-sector-other = Other
market-procedure-open = Open procedure
market-procedure-simplified = Simplified procedure
market-procedure-selection = Selection procedure
market-procedure-restricted = Restricted procedure
market-procedure-negotiated-after-notice = Negotiated procedure with notice
market-procedure-negotiated-without-notice = Negotiated procedure without notice
market-procedure-competitive-dialogue = Competitive dialogue
market-procedure-innovation-partnership = Innovation partnership
market-procedure-design-contest = Design contest
market-procedure-direct-award = Direct award
market-agreement-contract = Contract
market-agreement-framework = Framework agreement
market-size-micro = Micro enterprise
market-size-small = Small enterprise
market-size-medium = Medium-sized enterprise
market-size-large = Large enterprise

market-facts = About the procurement
market-buyer-all = Everything { $name } has bought
market-awards = Who got the contract?
market-awards-caption = { $n ->
    [one] { $shown } contract
   *[other] { $shown } contracts
}
market-awards-none = The record does not say who got the contract. The procurement may have been cancelled, or the fact is missing.
market-alike = Similar procurements
market-alike-how = Same CPV code or same words in the title
market-buyer-lead = Buyer in the procurement record.
market-buyer-suppliers = Suppliers under contract with the buyer
market-supplier-lead = Supplier in the procurement record. The record has no numbers for suppliers, so two with the same name count as one.
market-supplier-contracts = Contracts

market-source = Where do the facts come from?
market-source-text = The facts are statistics of the Swedish National Agency for Public Procurement. For 2021 they are a selection close to welfare. The licence is CC0: anyone may use them. The whole source is kept by
market-source-link = okfse, oppna-upphandlingsdata
market-source-lacks = The record says nothing of prices, numbers of tenders or the supplier's number. So we do not show them.

# Signs in numbers.
market-thousands = ,
market-decimal = .
