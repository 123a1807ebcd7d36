"""Files and pasted text to articles."""

from reader.core.loading.opening import article_from_text, load

__all__ = ["article_from_text", "load"]
