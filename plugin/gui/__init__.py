"""Panels, map tools and widgets."""
