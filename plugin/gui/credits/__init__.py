"""The Credits dock: the accounts, rights and projects, the registry, the reserve, scenarios, the journal."""
