"""Passes over the rows and loops in threads, which the model and the engine both use."""
