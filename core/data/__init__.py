"""Data in: the Dataset value, the readers and writers of file formats, and what was read."""
