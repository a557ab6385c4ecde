"""Accounting of land use, land-use change and forestry (Kyoto, second commitment period)."""
