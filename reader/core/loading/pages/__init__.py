"""Web pages and mail texts in HTML: every word kept in order, the article told from the rest."""
