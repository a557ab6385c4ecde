"""The plugin's code; resources/help/developers.md says what lives where."""
