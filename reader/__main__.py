"""`python -m reader` is the command `parallax`."""

from __future__ import annotations

from reader.cli import run

if __name__ == "__main__":
    run()
