"""The Review panel: queue and decisions, samples, accuracy, sign-off."""
