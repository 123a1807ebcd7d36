"""What the window's tests share: an engine made by hand, recorded questions, a whole window."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtGui import QUndoStack
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from reader.core.alignment.links import Claim, Link, Ref, Status
from reader.core.article import Article, Block, Kind, Sentence
from reader.core.compared import ComparedArticle, Comparison, Decisions, siglum
from reader.core.dated import Timeline
from reader.core.discrepancies.finding import Finding, Severity, Side, Type
from reader.core.errors import LoadError
from reader.core.export.formats import Options
from reader.core.kept import Kept
from reader.core.lexicon import OwnLexicon
from reader.core.loading.extract import Wish
from reader.core.loading.gathering import Gathering, Member
from reader.core.memory import Memory
from reader.core.own_lexicon import LexiconError, Problem
from reader.core.progress import Checkpoint, unwatched
from reader.core.session import Session
from reader.qt.appearance import Appearance
from reader.qt.controller import Controller
from reader.qt.engine import Engine, Sections
from reader.qt.help import Help
from reader.qt.main_window import MainWindow
from reader.qt.prompts import Arrival, PastedText
from reader.qt.settings import Settings

_AS_FOUND = Wish()


def pytest_itemcollected(item: pytest.Item) -> None:
    # The offscreen platform cannot raise a window and says so each time.
    item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


def article_of(text: str, path: str = "") -> Article:
    """An article whose lines are its paragraphs, the first its title."""
    blocks, start = [], 0
    for number, line in enumerate(text.split("\n")):
        if line:
            blocks.append(Block(start, start + len(line), Kind.BODY if number else Kind.TITLE))
        start += len(line) + 1
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Article(path, text, tuple(blocks), text.split("\n")[0], sha256)


def comparison_of(articles: Sequence[Article]) -> Comparison:
    """Every line is a sentence; equal lines of the same number agree, others differ."""
    compared = tuple(
        ComparedArticle(
            siglum(place),
            article,
            tuple(
                Sentence(index, block.start, block.end, block.kind, index)
                for index, block in enumerate(article.blocks)
            ),
        )
        for place, article in enumerate(articles)
    )
    shared = min(len(one.sentences) for one in compared)
    links, claims, findings = [], [], []
    for index in range(shared):
        refs = tuple(Ref(place, index) for place in range(len(compared)))
        sides = tuple(
            Side(
                ref,
                sentence.start,
                sentence.end,
                compared[ref.article].article.text[sentence.start : sentence.end],
            )
            for ref in refs
            for sentence in (compared[ref.article].sentences[index],)
        )
        differs = len({side.text for side in sides}) > 1
        links += [Link(a, b, 0.9) for n, a in enumerate(refs) for b in refs[n + 1 :]]
        claims.append(Claim(f"c{index}", refs, Status.DISPUTED if differs else Status.AGREED))
        if differs:
            findings.append(
                Finding(
                    f"f{index}",
                    list(Type)[index % len(Type)],
                    "made.by_hand",
                    Severity.MUST_SEE,
                    0.9,
                    f"c{index}",
                    sides[:2],
                    "A says one thing, B another.",
                )
            )
    only = tuple(tuple(range(shared, len(one.sentences))) for one in compared)
    times = Timeline(published=(None,) * len(compared), waiting=(0,) * len(compared))
    return Comparison(compared, tuple(links), tuple(claims), tuple(findings), only, timeline=times)


@dataclass
class MadeEngine:
    """An engine that does at once what is asked, unless its gate is closed."""

    gate: threading.Event = field(default_factory=threading.Event)
    entered: threading.Event = field(default_factory=threading.Event)
    error: Exception | None = None
    compared: int = 0
    memories: list[Memory] = field(default_factory=list)
    decisions: Decisions = field(default_factory=Decisions)  # of the last comparison
    held: set[str] = field(default_factory=set)  # stems of files that are not read to their end

    def __post_init__(self) -> None:
        self.gate.set()

    def load(
        self, path: Path, _wish: Wish = _AS_FOUND, checkpoint: Checkpoint = unwatched
    ) -> Article:
        while path.stem in self.held:
            checkpoint(0.5)
            time.sleep(0.001)
        if self.error is not None and path.stem == "bug":
            raise self.error
        try:
            text = path.read_text(encoding="utf-8")
        except FileNotFoundError as exc:
            raise LoadError(str(path), "there is no such file; check its name.") from exc
        except UnicodeDecodeError as exc:
            raise LoadError(str(path), "it holds no readable text; choose another.") from exc
        if not text.strip():
            raise LoadError(str(path), "it is empty; choose another.")
        return article_of(text, str(path))

    def from_bytes(self, data: bytes, path: Path, _wish: Wish, _checkpoint: Checkpoint) -> Article:
        return article_of(data.decode("utf-8"), str(path))

    def compare(
        self,
        articles: Sequence[Article],
        decisions: Decisions,
        checkpoint: Checkpoint,
        memory: Memory,
    ) -> Comparison:
        self.memories.append(memory)
        self.decisions = decisions
        self.entered.set()
        while not self.gate.wait(0.002):
            checkpoint(0.5)
        self.compared += 1
        if self.error is not None:
            raise self.error
        return comparison_of(articles)

    def export(
        self,
        kept: Kept,
        comparison: Comparison | None,
        name: str,
        options: Options,
        checkpoint: Checkpoint,
    ) -> bytes:
        while not self.gate.wait(0.002):
            checkpoint(0.5)
        if self.error is not None:
            raise self.error
        found = 0 if comparison is None else len(comparison.findings)
        return f"{name}: {found} differences, {options.template.value}\n".encode()

    def explain(
        self,
        _comparison: Comparison,
        what: Finding | tuple[Ref, Ref],
        _decisions: Decisions,
        memory: Memory,
        checkpoint: Checkpoint,
    ) -> Sections:
        self.memories.append(memory)
        while not self.gate.wait(0.002):
            checkpoint(0.5)
        if self.error is not None:
            raise self.error
        name = what.id if isinstance(what, Finding) else f"{what[0]} {what[1]}"
        return ((f"About {name}", ("<b>No markup</b>", ("Rule: ", "made.by_hand"))),)

    def read_lexicon(self, path: Path) -> tuple[OwnLexicon, list[str]]:
        if self.error is not None:
            raise self.error
        text = path.read_text(encoding="utf-8")
        if "bad" in text:
            problems = [Problem(12, "“rank” must be a number."), Problem(14, "no field “x”.")]
            raise LexiconError(path.name, problems)
        return OwnLexicon(path.name, text, {}, {}), [f"{path.name}: hedge: 1 entry."]

    def lexicon_changes(
        self,
        _articles: Sequence[Article],
        decisions: Decisions,
        _memory: Memory,
        _checkpoint: Checkpoint,
    ) -> Sections:
        assert decisions.lexicon is not None
        return ((f"Added by {decisions.lexicon.name}: 1 finding", ("A says so.",)),)

    def as_engine(self) -> Engine:
        return Engine(
            self.load,
            article_of,
            self.compare,
            self.export,
            self.explain,
            self.read_lexicon,
            self.lexicon_changes,
            from_bytes=self.from_bytes,
        )


@dataclass
class MadePrompts:
    """Answers questions as it was told, and records what was asked."""

    files: list[Path] = field(default_factory=list)
    destination: Path | None = None
    checked: Callable[..., list[Article]] | None = None  # what is made of files that are checked
    folder_wanted: bool = True
    pasted: PastedText | None = None
    lexicon: Path | None = None
    workspace: Path | None = None
    exchange: Path | None = None
    print_to: QPrinter | None = None
    taken: bool | None = None  # what is answered when a colleague's file was read
    arrivals: list[Arrival] = field(default_factory=list)
    asked: list[tuple[object, ...]] = field(default_factory=list)

    def articles_to_open(self, folder: str) -> list[Path]:
        self.asked.append(("open", folder))
        return self.files

    def report_destination(self, suggestion: Path, description: str) -> Path | None:
        self.asked.append(("save", suggestion.name, description))
        return self.destination

    def open_gathered(self, gathering: Gathering) -> list[Member] | None:
        self.asked.append(("folder", gathering.path.name, len(gathering.members)))
        return list(gathering.members) if self.folder_wanted else None

    def articles_to_check(self, files, load, on_bug) -> list[Article] | None:
        self.asked.append(("check", [file.path.name for file in files]))
        return self.checked(files, load) if self.checked is not None else None

    def lexicon_to_open(self, folder: str) -> Path | None:
        self.asked.append(("lexicon", folder))
        return self.lexicon

    def workspace_to_open(self, folder: str) -> Path | None:
        self.asked.append(("open workspace", folder))
        return self.workspace

    def workspace_destination(self, suggestion: Path) -> Path | None:
        self.asked.append(("save workspace", suggestion.name))
        return self.workspace

    def exchange_to_open(self, folder: str) -> Path | None:
        self.asked.append(("import", folder))
        return self.exchange

    def take_in(self, arrival: Arrival) -> bool | None:
        self.arrivals.append(arrival)
        return self.taken

    def printer(self, title: str) -> QPrinter | None:
        self.asked.append(("print", title))
        return self.print_to

    def pasted_article(self, text: str = "") -> PastedText | None:
        self.asked.append(("paste", text) if text else ("paste",))
        return self.pasted


@dataclass
class Shell:
    """A whole window with everything that stands behind it."""

    window: MainWindow
    controller: Controller
    session: Session
    settings: Settings
    appearance: Appearance
    undo_stack: QUndoStack
    engine: MadeEngine
    prompts: MadePrompts
    bugs: list[Exception]


@pytest.fixture
def engine() -> MadeEngine:
    return MadeEngine()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "config" / "window.ini")


@pytest.fixture
def make_shell(qtbot, qapp: QApplication, engine: MadeEngine, settings: Settings, tmp_path: Path):
    """Makes windows over the same settings, as one start of the program after the other."""
    made: list[Shell] = []

    def make() -> Shell:
        appearance = Appearance(settings)
        undo_stack = QUndoStack()
        window = MainWindow(settings, appearance.theme, undo_stack)
        appearance.setParent(window)
        undo_stack.setParent(window)
        qtbot.addWidget(window)
        session, prompts = Session(), MadePrompts()
        controller = Controller(
            window,
            session,
            settings,
            undo_stack,
            engine=engine.as_engine(),
            prompts=prompts,
            data_folder=tmp_path / "data",
        )
        appearance.serve(window)
        Help(window, appearance)
        bugs: list[Exception] = []
        controller.bug_found.connect(bugs.append)
        shell = Shell(
            window, controller, session, settings, appearance, undo_stack, engine, prompts, bugs
        )
        made.append(shell)
        window.show()
        qtbot.waitExposed(window)
        return shell

    yield make
    engine.gate.set()
    engine.held.clear()
    for shell in made:
        shell.controller.shut_down()
    qapp.setStyleSheet("")


@pytest.fixture
def shell(make_shell) -> Shell:
    return make_shell()


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Writes an article's file and gives its path."""

    def write(name: str, *lines: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return write


@pytest.fixture
def three(write) -> list[Path]:
    """Three articles with three differences and one line that only the first has."""
    return [
        write("one.txt", "Talks agreed", "They agreed.", "Five died.", "It rained.", "More."),
        write("two.txt", "Talks planned", "They discussed.", "Six died.", "It rained."),
        write("three.txt", "Talks over", "They talked.", "Five died.", "It rained."),
    ]


@pytest.fixture
def compared(qtbot, shell: Shell, three: list[Path]) -> Shell:
    """A window that shows the three articles with their findings."""
    with qtbot.waitSignal(shell.controller.comparison_shown):
        shell.controller.opening.open_paths(three)
    return shell
