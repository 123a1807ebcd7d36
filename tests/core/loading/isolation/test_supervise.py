"""How a worker can end badly, with stub readers in real processes; both ways of starting one."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.core.loading.extract import Extract, Wish
from reader.core.loading.isolation import processes, supervise
from reader.core.loading.isolation.formats import Format
from reader.core.loading.isolation.protocol import Refusal, Stop
from reader.core.loading.isolation.supervise import Ended, Limits, Outcome, read_apart
from reader.core.progress import Cancelled

Ask = Callable[..., Outcome]

_HEAD = """
import os, sys, time
from reader.core.loading.extract import Extract, Part, RefusedError
"""


@pytest.fixture(params=["plain", "template"])
def ask(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Ask]:
    """Reads bytes with a stub reader, given as the body of its ``read``."""
    if request.param == "plain":
        monkeypatch.setattr(processes, "_templates_work", lambda: False)
    elif not processes._templates_work():
        pytest.skip("this system forks no workers from a template")
    monkeypatch.setattr(processes, "_templates", {})
    monkeypatch.syspath_prepend(tmp_path)
    numbers = itertools.count()

    def asked(
        body: str,
        data: bytes = b"The mayor said five.",
        limits: Limits | None = None,
        seconds: int = 15,
        second: str = "",
        wish: Wish | None = None,
        checkpoint: Callable[[float], None] = lambda _: None,
    ) -> Outcome:
        number = next(numbers)
        first, other = f"stub_{number}_first", f"stub_{number}_second"
        for name, words in ((first, body), (other, second)):
            read = textwrap.indent(textwrap.dedent(words).strip(), "    ")
            code = f"{_HEAD}\ndef read(data, wish):\n{read or '    pass'}\n"
            (tmp_path / f"{name}.py").write_text(code, encoding="utf-8")
        kind = Format("stub", "a stub", (), first, other if second else "", seconds)
        return read_apart(data, kind, wish or Wish(), checkpoint=checkpoint, limits=limits)

    yield asked
    processes.close_templates()


def texts(outcome: Outcome) -> list[str]:
    assert isinstance(outcome, Extract), outcome
    return [part.text for part in outcome.parts]


def test_a_reader_gets_the_bytes_and_the_wish(ask: Ask) -> None:
    body = 'return Extract((Part(data.decode()), Part(f"{wish.encoding} {wish.columns}")))'
    found = ask(body, "Fünf.".encode() * 100_000, wish=Wish("cp1252", 2))
    assert texts(found) == ["Fünf." * 100_000, "cp1252 2"]


def test_what_a_library_prints_does_not_get_into_the_answer(ask: Ask) -> None:
    body = """
    print("noise")
    os.write(1, b"noise")
    return Extract((Part("words"),))
    """
    assert texts(ask(body)) == ["words"]


def test_a_refusal_is_handed_on(ask: Ask) -> None:
    assert ask('raise RefusedError("it is locked; unlock it.")') == Refusal(
        "it is locked; unlock it."
    )


# The six ways, each of which leaves the program with a word and nothing running.

_ABORTS = "os.abort()"
_JUNK = """
os.write(3, b'{"outcome": "read", "parts": 2}\\nno part')
os._exit(0)
"""
_FLOOD = """
piece = b"x" * (1 << 20)
for _ in range(1024):
    os.write(3, piece)
"""
_ENDLESS = "time.sleep(600)"
_DEAF = """
import signal
for one in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGXCPU):
    signal.signal(one, signal.SIG_IGN)
time.sleep(600)
"""
_SILENT = """
os.close(3)
time.sleep(600)
"""


@pytest.mark.parametrize(
    ("body", "why"),
    [
        pytest.param(_ABORTS, "crash", id="aborts"),
        pytest.param(_JUNK, "junk", id="exits 0 with junk"),
        pytest.param(_FLOOD, "junk", id="writes 1 GB"),
        pytest.param(_ENDLESS, "time", id="never ends"),
        pytest.param(_DEAF, "time", id="ignores SIGTERM"),
        pytest.param(_SILENT, "time", id="closes its output early and stays"),
        pytest.param("os.close(3); os._exit(0)", "junk", id="closes its output early"),
        pytest.param("os._exit(3)", "crash", id="exits with a status"),
    ],
)
def test_a_worker_that_ends_badly(ask: Ask, body: str, why: str) -> None:
    # What does end has time to; what does not is not waited for.
    wall = 0.6 if why == "time" else 20.0
    running = threading.active_count()
    assert ask(body, limits=Limits(wall=wall)) == Ended(why)
    assert threading.active_count() == running


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ("while True: pass", Ended("time")),
        ("return Extract((Part(bytearray(2_000_000_000).decode()),))", Stop("memory")),
        ("return Extract(tuple(Part('x' * 1000) for _ in range(20_100)))", Stop("output")),
        ("return Extract((Part('x'),) * 200_001)", Stop("output")),
        ("return read(data, wish)", Stop("depth")),
        ("return 1 / 0", Stop("bug")),
        ("return None", Stop("bug")),
        ("return Extract((Part(5),))", Stop("bug")),
    ],
)
def test_a_reader_that_gives_up_or_hits_a_limit(ask: Ask, body: str, outcome: Outcome) -> None:
    assert ask(body, seconds=1) == outcome


def test_a_reader_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "_templates", {})
    kind = Format("stub", "a stub", (), "no_such_module_at_all")
    assert read_apart(b"x", kind, Wish()) == Stop("missing")


def test_the_second_reader_is_tried_when_the_first_one_dies(ask: Ask) -> None:
    second = 'return Extract((Part("second"),))'
    assert texts(ask(_ABORTS, second=second)) == ["second"]
    assert ask('raise RefusedError("it is locked.")', second=second) == Refusal("it is locked.")


def test_cancelling_ends_the_worker(ask: Ask) -> None:
    body = """
    os.write(2, b"here")
    time.sleep(600)
    """
    begun = time.monotonic()

    def checkpoint(done: float) -> None:
        if time.monotonic() - begun > 0.3:
            raise Cancelled

    running = threading.active_count()
    with pytest.raises(Cancelled):
        ask(body, checkpoint=checkpoint)
    assert threading.active_count() == running


def test_what_a_worker_has_started_ends_with_it(ask: Ask) -> None:
    body = """
    try:
        child = os.fork()
    except OSError:  # the limit on processes: none can be started
        return Extract((Part("0"),))
    if child == 0:
        time.sleep(600)
    return Extract((Part(str(child)),))
    """
    child = int(texts(ask(body))[0])
    latest = time.monotonic() + 5
    while child and Path(f"/proc/{child}/stat").exists():
        state = (
            Path(f"/proc/{child}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
        )
        if state == "Z" or time.monotonic() > latest:
            assert state == "Z"
            break


def test_a_worker_has_neither_files_nor_network(
    ask: Ask, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = tmp_path_factory.mktemp("private") / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    body = f"""
    import socket
    found = []
    def tried(name, action):
        try:
            action()
            found.append(f"{{name}}: done")
        except OSError as exc:
            found.append(f"{{name}}: {{type(exc).__name__}}")
    def connect(kind, port):
        with socket.socket(socket.AF_INET, kind) as one:
            one.settimeout(1)
            one.connect(("192.0.2.1", port))
    tried("read", lambda: open({str(secret)!r}).read())
    tried("list", lambda: os.listdir({os.path.expanduser("~")!r}))
    tried("write", lambda: open("/tmp/parallax-written", "w"))
    tried("start", lambda: os.execv("/bin/true", ["true"]))
    tried("tcp", lambda: connect(socket.SOCK_STREAM, 80))
    tried("udp", lambda: connect(socket.SOCK_DGRAM, 53))
    return Extract(tuple(Part(one) for one in [*found, str(sorted(os.environ))]))
    """
    *found, variables = texts(ask(body))
    left = {name for name, _ in supervise._told}
    if "files" not in left:
        assert found[:4] == [
            f"{name}: PermissionError" for name in ("read", "list", "write", "start")
        ]
    if "network" not in left:
        assert "done" not in " ".join(found[4:])
    assert set(eval(variables)) <= {"LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "SYSTEMROOT"}
    assert not Path("/tmp/parallax-written").exists()


def test_ten_files_at_once(ask: Ask) -> None:
    found: list[list[str]] = []

    def one(number: int) -> None:
        data = str(number).encode()
        found.append(texts(read_apart(data, Format("", "", (), "stub_0_first"), Wish())))

    ask("return Extract((Part(data.decode()),))")
    threads = [threading.Thread(target=one, args=(number,)) for number in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == [[str(number)] for number in range(10)]


def test_no_descriptor_is_left_open(ask: Ask) -> None:
    folder = Path("/proc/self/fd")
    if not folder.is_dir():
        pytest.skip("this system does not tell which descriptors are open")
    ask(_ABORTS)
    processes.close_templates()
    before = len(list(folder.iterdir()))
    for body in (_ABORTS, 'return Extract((Part("x"),))', _JUNK):
        ask(body)
    processes.close_templates()
    assert len(list(folder.iterdir())) == before


def test_a_template_that_is_gone_is_started_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not processes._templates_work():
        pytest.skip("this system forks no workers from a template")
    monkeypatch.setattr(processes, "_templates", {})
    monkeypatch.syspath_prepend(tmp_path)
    code = f"{_HEAD}\ndef read(data, wish): return Extract((Part('x'),))\n"
    (tmp_path / "stub_third.py").write_text(code, encoding="utf-8")
    kind = Format("stub", "a stub", (), "stub_third")
    assert texts(read_apart(b"", kind, Wish())) == ["x"]
    template = processes._templates["stub_third"]
    assert template._process is not None
    template._process.kill()
    assert texts(read_apart(b"", kind, Wish())) == ["x"]
    assert template._fit
    processes.close_templates()


def test_a_worker_loads_nothing_of_the_engine() -> None:
    code = """
import sys
sys.argv = ["worker"]
from importlib import import_module
from reader.core.loading.isolation import confine, formats, protocol, worker
for one in formats.FORMATS:
    for name in filter(None, (one.module, one.second)):
        if one.name not in ("html", "mhtml"):
            try:
                import_module(name)
            except ModuleNotFoundError as exc:
                assert exc.name.startswith("reader.core.loading"), exc
print(sorted(sys.modules))
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[4],
    )
    loaded = set(eval(done.stdout))
    heavy = {"nltk", "numpy", "PySide6", "chardet", "rapidfuzz", "socket", "ssl", "asyncio"}
    engine = {"reader.core.lexicon", "reader.core.language", "reader.core.loading.assembly"}
    assert not loaded & (heavy | engine | {"urllib.request", "http.client", "subprocess"})


_NO_LANDLOCK = """
import os, sys
from reader.core.loading.isolation import confine
confine._landlock = lambda packages: "open (not tried)"
told = confine.limit_early(1_000_000_000, 15) | confine.limit_late(sys.path)
found = []
for name in (__file__, "/etc/passwd", "/proc/self/status", "/new"):
    try:
        os.close(os.open(name, os.O_RDWR | os.O_CREAT if name == "/new" else os.O_RDONLY))
        found.append("open")
    except OSError as exc:
        found.append(type(exc).__name__)
try:
    os.chroot("/")
    found.append("left")
except OSError as exc:
    found.append(type(exc).__name__)
os.write(1, repr((told["network"], told["files"], found)).encode())
os._exit(0)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="namespaces are Linux's")
def test_without_landlock_a_worker_sees_an_empty_root(tmp_path: Path) -> None:
    script = tmp_path / "alone.py"
    script.write_text(_NO_LANDLOCK, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script)],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[4])},
    )
    network, files, found = eval(done.stdout)
    if network != "none":
        assert "no empty root" in files  # no namespace of its own: it is told, and that is all
        return
    assert files == "open (not tried); empty root"
    assert found[:3] == ["FileNotFoundError"] * 3
    assert "open" not in found
    assert found[4] == "PermissionError"


def test_a_frozen_program_reads_with_its_own_argument() -> None:
    from reader.core.loading.isolation.protocol import Question, answer_of, question_line
    from reader.core.loading.isolation.worker import WORKER_ARGUMENT

    question = Question("no_such_module_at_all", Wish(), 1, 1_000_000_000, 15)
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, reader.cli; sys.exit(reader.cli.main())",
            WORKER_ARGUMENT,
        ],
        input=question_line(question) + b"x",
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[4],
    )
    answer, limits = answer_of(done.stdout)
    assert answer == Stop("missing")
    assert limits["memory"] in ("limited", "by the job object")
