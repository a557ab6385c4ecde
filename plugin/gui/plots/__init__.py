"""Field plots on the screen: their import, and the stock that rests on them."""
