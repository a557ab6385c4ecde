"""Background work: inputs taken on the main thread, progress, cancel, one report."""
