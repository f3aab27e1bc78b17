"""The model as the user states it (spec, command) and as the data make of it (design)."""
