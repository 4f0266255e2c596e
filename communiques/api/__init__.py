"""The API: what the pages say, as JSON for programs. Read-only, without a key, the same for everybody."""
