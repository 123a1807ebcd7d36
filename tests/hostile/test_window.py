"""The window over hostile files: what it shows, keeps and exports, and whether it answers.

A canary's text and red picture lie beside the files, which name both in every way that their
formats have; a trap listens at the address that they name.
"""

from __future__ import annotations

import gc
import io
import re
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from hostile_files.case import CANARY, png
from hostile_files.corpus import BY_NAME, Corpus
from hostile_files.trap import Trap, trap
from hostile_files.workspace_cases import workspace_of
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QPixmap, QUndoStack
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from reader.core.export.formats import FORMATS, Options, Scope
from reader.core.progress import unwatched
from reader.core.session import Session
from reader.qt import origins
from reader.qt.appearance import Appearance
from reader.qt.controller import Controller
from reader.qt.engine import Engine
from reader.qt.main_window import MainWindow
from reader.qt.settings import Settings

DOCKS = ("articles", "findings", "sources", "notes", "pair", "timeline", "found")
REACHING = (
    "local_files.html",
    "title_html.html",
    "metadata_html.html",
    "remote_everything.html",
    "canary.mhtml",
    "remote_img.md",
    "fields.docx",
    "remote_template.docx",
    "remote_xlink.odt",
    "objdata.rtf",
    "xfa.pdf",
    "remote.epub",
    "tracking.eml",
)


# The offscreen platform says so at every window; it means nothing.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Unasked:
    """Prompts of which none may be needed."""

    def __getattr__(self, name: str) -> object:
        raise AssertionError(f"{name} was asked")


@pytest.fixture(autouse=True)
def _garbage_is_left() -> Iterator[None]:
    """Looking for garbage among all that the tests have loaded takes longer than a heartbeat."""
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.enable()


@dataclass
class Shown:
    """A window with the real engine behind it."""

    window: MainWindow
    controller: Controller
    session: Session
    bugs: list[Exception] = field(default_factory=list)


@pytest.fixture
def make_shown(qtbot, qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[], Shown]]:
    """Makes windows of one user after the other."""
    made: list[Shown] = []

    def make() -> Shown:
        settings = Settings(tmp_path / "config" / "window.ini")
        appearance, stack, session = Appearance(settings), QUndoStack(), Session()
        window = MainWindow(settings, appearance.theme, stack)
        appearance.setParent(window)
        stack.setParent(window)
        qtbot.addWidget(window)
        controller = Controller(
            window, session, settings, stack, prompts=Unasked(), data_folder=tmp_path / "data"
        )
        appearance.serve(window)
        one = Shown(window, controller, session)
        controller.bug_found.connect(one.bugs.append)
        made.append(one)
        window.resize(1400, 900)
        window.show()
        qtbot.waitExposed(window)
        return one

    yield make
    for one in made:
        one.controller.shut_down()
    qapp.setStyleSheet("")


@pytest.fixture
def trapped(tmp_path: Path) -> Iterator[tuple[Trap, Corpus]]:
    try:
        with trap() as made:
            yield made, Corpus(tmp_path / "trapped", made.net)
    except OSError as error:
        pytest.skip(f"nobody can listen on this machine's loopback: {error}")


# what is looked for


def red_pixels(widget: QWidget) -> int:
    """How many pixels of what the widget shows have the canary picture's colour."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = bytes(image.constBits())
    width, stride = 3 * image.width(), image.bytesPerLine()
    return sum(
        len(re.findall(rb"(?s)(?:...)*?\xff\0\0", rows[start : start + width]))
        for start in range(0, stride * image.height(), stride)
        if b"\xff\0\0" in rows[start : start + width]
    )


def unpacked(data: bytes) -> bytes:
    """A file with what is packed in it."""
    pieces = [data]
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            pieces += [package.read(name) for name in package.namelist()]
    for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        try:
            pieces.append(zlib.decompress(packed))
        except zlib.error:
            continue
    return b"\n".join(pieces)


def check_free_of_canary(data: bytes, what: str) -> None:
    whole = unpacked(data)
    for form in (CANARY.encode(), CANARY.encode("utf-16-le"), CANARY.encode("utf-16-be")):
        assert form not in whole, what
    picture = png()
    assert picture[41:-16] not in whole, what  # its pixels, packed
    assert b"\xff\0\0" * 40 not in whole, what


def look_everywhere(shown: Shown) -> None:
    """Every panel and page, and no red in any."""
    window = shown.window
    for name in DOCKS:
        window.docks.show(name)
        QApplication.processEvents()
        assert red_pixels(window) == 0, name
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_1):
        QApplication.sendEvent(window, _press(key))
        QApplication.processEvents()
        assert red_pixels(window) == 0
    for column in window.columns.columns:
        assert red_pixels(column) == 0


def _press(key: Qt.Key):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.AltModifier)


def test_the_canary_would_be_seen(qtbot, trapped) -> None:
    _, corpus = trapped
    label = QLabel()
    qtbot.addWidget(label)
    label.setPixmap(QPixmap(str(corpus.canaries[1])))
    assert red_pixels(label) >= 1600
    with pytest.raises(AssertionError):
        check_free_of_canary(b"x" + CANARY.encode(), "text")
    with pytest.raises(AssertionError):
        check_free_of_canary(b"x" + png(), "picture")


def test_nothing_of_the_canary_is_shown_kept_or_exported(qtbot, make_shown, trapped) -> None:
    made, corpus = trapped
    shown = make_shown()
    paths = [corpus.path(BY_NAME[name]) for name in REACHING]
    with qtbot.waitSignal(shown.controller.comparison_shown, timeout=120_000):
        shown.controller.opening.open_paths(paths)
    assert len(shown.session.articles) == len(paths)
    look_everywhere(shown)

    engine = Engine()
    options = Options(scope=Scope.ALL, author="<img src='canary.png'>")
    for form in FORMATS:
        args = (shown.session.kept, shown.session.comparison, form.name, options, unwatched)
        check_free_of_canary(engine.export(*args), form.name)
    keeping = shown.controller.workspaces.keeping
    qtbot.waitUntil(lambda: keeping.workspace is not None, timeout=20_000)
    path = keeping.workspace.path
    shown.controller.shut_down()
    check_free_of_canary(path.read_bytes(), "workspace")
    assert b"The mayor said." in path.read_bytes()
    assert made.hits == []
    assert shown.bugs == []


def test_paths_in_a_workspace_from_somebody_else_ask_no_other_machine(
    qtbot, make_shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows, looking for such a file sends the user's name and password hash there."""
    looked: list[str] = []
    monkeypatch.setattr(origins, "is_there", lambda path: looked.append(str(path)) or True)
    shown = make_shown()
    here = str(tmp_path / "a.txt")
    names = (
        r"\\leak.invalid\share\a.txt",
        "//leak.invalid/share/a.txt",
        "//?/UNC/leak.invalid/a.txt",
    )
    for number, name in enumerate((*names, here)):
        path = tmp_path / f"{number}.parallax"
        path.write_bytes(workspace_of(name))
        shown.controller.workspaces.open(path)
        qtbot.waitUntil(lambda name=name: [one.path for one in shown.session.articles] == [name])
        qtbot.waitUntil(lambda: not shown.controller.origins.busy)
    assert looked == [here]
    assert shown.bugs == []


# whether it answers


class Heartbeat:
    """Beats every 10 ms on the window's thread and keeps the longest that this thread itself
    computed between two beats; what other threads and programs took does not count.
    """

    def __init__(self, application: QApplication) -> None:
        self.longest = 0.0
        self._last = time.thread_time()
        self._timer = QTimer(application, interval=10, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def longest_since(self) -> float:
        """The longest since this was asked last, in seconds."""
        self._beat()
        longest, self.longest = self.longest, 0.0
        return round(longest, 3)

    def stop(self) -> None:
        """Beats no longer."""
        self._timer.stop()


WORST = (
    "one_line_4mb.txt",
    "no_space_2mb.txt",
    "dots_1mb.txt",
    "zalgo.txt",
    "quotes_unbalanced.txt",
    "brackets.md",
    "stars.md",
    "deep_div.html",
    "entity_flood.html",
    "bomb_text.docx",
    "codepages.rtf",
)
# Seconds of the window's own processor time. The goal is 0.1; where the tests run, others compute
# on the same cores, and what takes 0.08 alone was seen to take 0.14. On a slower machine so much
# more is allowed as a plain loop takes longer there.
LONGEST = 0.2
_LOOP = 0.3  # seconds that the loop took where these were measured


def allowed() -> float:
    """The longest pause on this machine, as it is now."""
    begun, count = time.thread_time(), 0
    for number in range(1_000_000):
        count += number & 3
    return LONGEST * max(1.0, (time.thread_time() - begun) / _LOOP)


@pytest.mark.parametrize("name", WORST)
def test_the_window_answers_while_the_worst_files_open(
    name: str, qtbot, qapp: QApplication, make_shown, corpus: Corpus
) -> None:
    path = corpus.path(BY_NAME[name])
    shown = make_shown()
    # The first article of a window makes its panels, which has nothing to do with what it holds.
    read(qtbot, shown, corpus.path(BY_NAME["ok_docx.docx"]))
    found: list[dict[str, float]] = []
    for _ in range(3):  # what else runs on the machine makes it longer, never shorter
        found.append(pauses(qtbot, qapp, shown, path))
        if max(found[-1].values()) <= LONGEST:
            break
    assert shown.bugs == []
    assert min(max(one.values()) for one in found) <= allowed(), found


def read(qtbot, shown: Shown, path: Path) -> None:
    """Opens a file in place of what is open."""
    while shown.session.articles:
        shown.session.remove(0)
    QApplication.processEvents()
    with qtbot.waitSignal(shown.controller.opening.settled, timeout=120_000):
        shown.controller.opening.open_paths([path])


def pauses(qtbot, qapp: QApplication, shown: Shown, path: Path) -> dict[str, float]:
    """The longest pause, in seconds, while a file is opened, walked through and laid out anew."""
    while shown.session.articles:
        shown.session.remove(0)
    for _ in range(20):
        QApplication.processEvents()
    heart, told = Heartbeat(qapp), {}
    read(qtbot, shown, path)
    told["opened"] = heart.longest_since()
    for _ in range(20):
        QApplication.processEvents()
    told["shown"] = heart.longest_since()
    if shown.session.articles:
        text = shown.window.columns.columns[0].text
        for key in (Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_PageDown):
            qtbot.keyClick(text, key, Qt.KeyboardModifier.ControlModifier)
            QApplication.processEvents()
            told[key.name] = heart.longest_since()
        for width in (1000, 1400):
            shown.window.resize(width, 900)
            for _ in range(20):
                QApplication.processEvents()
            told[f"{width} wide"] = heart.longest_since()
    heart.stop()
    return told
