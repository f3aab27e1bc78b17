"""Project files: data, how they were read, steps, models and their fits in one ``.levelwise``."""
