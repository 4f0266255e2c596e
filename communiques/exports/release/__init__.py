"""The whole archive in files that anybody can read, and the way back from these files to an equal archive."""
