"""Samples of a map or of parcels: their size, drawing, labels, and the accuracy they show."""
