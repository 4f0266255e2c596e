"""Records to take away: the answer to a question as a file, the whole as a release."""
