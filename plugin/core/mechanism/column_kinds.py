"""What a column of the ledger holds."""

TEXT, REAL, INTEGER, DATE = "text", "real", "integer", "date"
