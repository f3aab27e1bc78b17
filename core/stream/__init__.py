"""Fits of rows that are never in memory at once: a fold over batches, on one machine or many."""
