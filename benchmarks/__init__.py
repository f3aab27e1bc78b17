"""Levelwise against its peers, same data, same run."""
