"""The Overlays dock: maps of what happened to the land, losses by parcel and year, warnings, accounts."""
