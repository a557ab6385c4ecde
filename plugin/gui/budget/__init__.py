"""The Budget dock: stock from a carbon map, the budget by class and holder, quality, method, export."""
