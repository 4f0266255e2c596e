"""The pages, one module for each thing shown."""
