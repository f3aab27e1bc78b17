"""Small widgets the panes are made of: labels, cards, bars, tables. They know no Document."""
