# Rätten att välja.
right-used = You have chosen already.
right-closed = The choice is closed. Contact En väg in.
right-too-late = The time to choose has passed. Contact En väg in and we will open it again.
right-already-open = The person can choose that support already.
mail-right-opened-subject = You can choose
mail-right-opened-body = You can now choose who will help you. Sign in and choose by { $day } at the latest. Do you need help? Ring or visit En väg in.

    { $link }
right-decided = The municipality decided before your choice arrived. You can change whenever you want.
right-moved-on = The provider has answered already. Load the page again and see.
