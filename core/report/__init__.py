"""Tables as values, and their renderings."""
