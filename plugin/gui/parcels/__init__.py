"""The Parcels panel: workspace, drawing, tagging, evidence, totals, pending changes."""
