"""The check of parcels: reading, geometries, shared land, gaps, the whole run, and its words."""
