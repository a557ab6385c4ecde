"""How sure the stocks, the budget and the credits are."""
