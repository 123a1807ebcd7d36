"""Reading untrusted files apart: what a file is, the process that reads it, and its answer."""
