capacity-full = There is no free place any more. Choose another.
capacity-moved-on = Somebody was faster. Reload the page and see where it stands.
