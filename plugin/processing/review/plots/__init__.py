"""Field plots: taken in, and made into the stock of strata and of parcels."""
