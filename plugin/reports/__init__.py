"""Statements: content as data, then HTML, print layout and tables."""
