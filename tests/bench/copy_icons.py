"""Copies the drawings that reader/qt/icons.py names out of python-lucide into resources/icons.

    pip install python-lucide==0.5.11 && python tests/bench/copy_icons.py

The program itself does not need that package. Drawings that nothing names any more are deleted.
"""

from __future__ import annotations

import re
import sqlite3
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from reader.qt.icons import NAMES  # noqa: E402

FOLDER = ROOT / "resources" / "icons"


def main() -> int:
    found = find_spec("lucide")
    if found is None or not found.submodule_search_locations:
        print(__doc__, file=sys.stderr)
        return 1
    store = Path(found.submodule_search_locations[0]) / "data" / "lucide-icons.db"
    database = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    drawings = dict(database.execute("select name, svg from icons"))
    wanted = set(NAMES.values())
    for old in FOLDER.glob("*.svg"):
        if old.stem not in wanted:
            old.unlink()
    for name in sorted(wanted):
        drawing = re.sub(r">\s+<", "><", " ".join(drawings[name].split()))
        (FOLDER / f"{name}.svg").write_text(drawing + "\n", encoding="utf-8")
    version = dict(database.execute("select key, value from metadata"))["version"]
    print(f"{len(wanted)} drawings of Lucide {version}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
