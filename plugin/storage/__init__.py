"""The workspace: schema, reading and writing. No widgets."""
