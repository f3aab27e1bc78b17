"""The engine's loops over groups run in pieces as the passes over the rows do."""

from core.numeric.parallel import HELPERS, in_pieces

__all__ = ["HELPERS", "in_pieces"]
