"""The style guide: what all pages are made of, shown while developing."""
