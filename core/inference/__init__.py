"""What a fit says: tests, standard errors, intervals, predictions."""
