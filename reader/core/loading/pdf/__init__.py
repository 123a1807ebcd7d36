"""PDF files: the characters with their places from pdfium, and our own layout of the page."""
