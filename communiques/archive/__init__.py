"""What the archive keeps: its tables, their constraints, and questions about them."""
