"""The tests of Levelwise."""
