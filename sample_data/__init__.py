"""Small data sets that come with the application; README.md says where each is from."""
