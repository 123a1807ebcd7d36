"""Parallax: reads several articles on one event side by side and shows where they differ."""

__version__ = "0.1.0"
