"""The check of sources on the screen: its page among the checks, a line beside a source that is chosen."""
