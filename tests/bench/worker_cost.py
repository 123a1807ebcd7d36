"""What reading one file in a worker costs, by format: python tests/bench/worker_cost.py [FILE ...]

Without files, those of tests/data/formats. Printed: the wall time of the first file, which starts
the template; then of each further one its median wall time, processor time and memory at most (with
what it shares with its template); then the same of workers that are started anew.
"""

from __future__ import annotations

import logging
import statistics
import sys
import time
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader.core.loading.extract import RefusedError, Wish
from reader.core.loading.isolation import formats, processes, supervise
from reader.core.loading.isolation.sniff import sniff

_SAMPLES = Path(__file__).parents[1] / "data" / "formats"
_ROUNDS = 3


class _Costs(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.found: list[tuple[float, float]] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.msg == "the worker took %s" and record.args:
            seconds, memory = str(record.args[0]).split(", ")
            self.found.append((float(seconds[:-2]), float(memory[:-3])))


def main(names: list[str]) -> None:
    costs = _Costs()
    log = logging.getLogger(supervise.__name__)
    log.addHandler(costs)
    log.setLevel(logging.DEBUG)
    by_format: dict[str, list[bytes]] = defaultdict(list)
    for path in [Path(name) for name in names] or sorted(_SAMPLES.glob("*_*.*")):
        data = path.read_bytes()
        try:
            by_format[sniff(data, path.suffix)].append(data)
        except RefusedError:
            continue
    print("format files  first |   wall    cpu  memory |  anew: wall    cpu  memory")
    templates = processes._templates_work
    for kind in formats.FORMATS:
        files = by_format.get(kind.name, [])
        if not files:
            continue
        row = f"{kind.name:<6} {len(files):>5}"
        for way in (templates, lambda: False):
            processes._templates_work = way
            begun = time.perf_counter()
            supervise.read_apart(files[0], kind, Wish())
            first = time.perf_counter() - begun
            costs.found.clear()
            walls = []
            for data in files * _ROUNDS:
                begun = time.perf_counter()
                supervise.read_apart(data, kind, Wish())
                walls.append(time.perf_counter() - begun)
            cpu, memory = (statistics.median(column) for column in zip(*costs.found, strict=True))
            row += f" {first:6.3f} |" if way is templates else " |    "
            row += f" {statistics.median(walls):6.3f} {cpu:6.3f} {memory:4.0f} MB"
        print(row, flush=True)
    processes.close_templates()


if __name__ == "__main__":
    main(sys.argv[1:])
