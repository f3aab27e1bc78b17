"""Tests of estimation and inference."""
