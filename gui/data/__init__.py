"""The Data tab: the table, what it shows of the rows, and the panels beside it."""
