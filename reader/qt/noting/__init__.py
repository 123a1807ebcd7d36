"""Notes and highlights: what is written, where it stands, and the panel that lists all of it."""
