"""Examplania and the real-map demonstration."""
