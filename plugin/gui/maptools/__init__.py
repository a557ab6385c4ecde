"""Map tools that report gestures; what a gesture means is decided elsewhere."""
