# What is missing, for those who commission.

demand-board-title = Needs that are not met
demand-board-lead = This is what people look for and do not find. No person can be recognised here.
demand-board-found = { $n ->
    [one] { $n } time
   *[other] { $n } times
  } in 90 days
demand-board-export = Get as a table (CSV)
demand-board-small = Figures below { $n } are for staff only. Do not show them to others.
demand-board-empty = Nobody has said that anything is missing in the last 90 days.
demand-board-told = In their own words
demand-column-area = Area
demand-column-kind = Kind of support
demand-column-count = Number
demand-column-causes = What is missing
demand-column-free = Free places today
demand-column-small = May the figure be shown?
demand-small = Staff only
demand-any-area = No area given
demand-any-kind = No kind given
nav-demand = Needs
