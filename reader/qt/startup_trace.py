"""Tells the speed benchmark when the window stood and when the findings did.

With PARALLAX_TRACE_STARTUP=1 the window writes ``parallax: shown 0.612`` and ``parallax: findings
1.903`` to standard error, in seconds since the process began, and then closes itself.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

_IMPORTED = time.monotonic()


def wanted() -> bool:
    """Whether the benchmark asked for it."""
    return os.environ.get("PARALLAX_TRACE_STARTUP") == "1"


def tell(event: str) -> None:
    """Writes how long after the start of the process the event came, when it is wanted."""
    if wanted() and sys.stderr is not None:
        sys.stderr.write(f"parallax: {event} {time.monotonic() - start():.3f}\n")
        sys.stderr.flush()


def start() -> float:
    """When the process began, on the clock of time.monotonic().

    PARALLAX_T0 holds that clock's value from just before a benchmark made the process; without it
    Linux knows to a hundredth of a second; elsewhere it is the import of this module.
    """
    given = os.environ.get("PARALLAX_T0", "")
    try:
        return float(given)
    except ValueError:
        pass
    try:
        # proc(5): field 22, in clock ticks since boot; the name before it may hold blanks.
        fields = Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        begun = int(fields[19]) / os.sysconf("SC_CLK_TCK")
        return time.monotonic() - (time.clock_gettime(time.CLOCK_BOOTTIME) - begun)
    except (OSError, ValueError, IndexError, AttributeError):
        return _IMPORTED
