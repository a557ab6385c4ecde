"""Parcels signed off, and opened again."""
