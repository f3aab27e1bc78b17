"""Fonts, icons and style sheets of the window."""
