"""What others follow: Atom feeds, of which that of a question is its alert; the harvest by OAI-PMH."""
