"""The window in which a colleague's work is compared, decided and merged."""
