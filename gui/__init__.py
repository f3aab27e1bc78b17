"""The window. Qt lives here and nowhere else; statistics live in ``core`` and nowhere here."""
