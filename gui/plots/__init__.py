"""Plots: what a fit looks like. They draw values that ``core`` computed and compute none."""
