"""Mails saved as files: their parts, their headers, what in their text is the article."""
