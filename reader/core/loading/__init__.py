"""Files and pasted text to articles.

Nothing is imported here: the worker that reads untrusted files imports its format's reader alone.
"""
