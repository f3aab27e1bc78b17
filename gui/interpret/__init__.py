"""The Interpret tab: where the variance lies, hypotheses, and the rows of one group."""
