"""The terrestrial carbon mechanism: classes of land, budget, accounts."""
