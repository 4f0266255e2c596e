"""Structure to records: reads files and seeds, matches what they name to what the archive knows, and writes records."""
