"""The check of sources: what is asked of each, what it tells, sentences, and the algorithm's table."""
