"""Binary formats of other programs, read in a process of their own that may crash without harm."""
