"""Text to structure: what a text says of itself. Plain Python that knows neither Django nor the tables."""
