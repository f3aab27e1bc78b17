"""Levelwise's statistical core: data, models, estimation, inference and reports. Knows no Qt."""

__version__ = "0.1.0"
