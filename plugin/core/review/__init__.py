"""Reviewing: decisions, second readers, consensus, sign-off; samples and their labels."""
