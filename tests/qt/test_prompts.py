"""The real dialogs behind the questions: cancelled they change nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from reader.core.errors import LoadError
from reader.core.loading.gathering import Gathering, Member
from reader.core.loading.opening import FORMATS
from reader.qt.file_kinds import ARTICLE_SUFFIXES, TEXTS
from reader.qt.file_reading import ReadingFile
from reader.qt.prompts import PastedText, Prompts

MEMBERS = (Member("a.txt", 3, "text"), Member("b.html", 3, "html"))
GATHERING = Gathering(Path("/news/<b>x"), MEMBERS, ("c.jpg",), 0, (), lambda _member: b"")


@pytest.fixture
def prompts(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return Prompts(window)


@pytest.fixture
def answer(qapp):
    """Does something to the next dialog as soon as it stands."""
    timers = []

    def answer(act) -> None:
        timer = QTimer()
        timer.setInterval(5)

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QDialog):
                timer.stop()
                act(dialog)

        timer.timeout.connect(look)
        timer.start()
        timers.append(timer)

    yield answer
    for timer in timers:
        timer.stop()


def cancel(dialog: QDialog) -> None:
    dialog.reject()


@pytest.mark.parametrize(
    ("ask", "nothing"),
    [
        (lambda p: p.articles_to_open("/"), []),
        (lambda p: p.report_destination(Path("/comparison.html"), "Web page"), None),
        (lambda p: p.pasted_article(), None),
        (lambda p: p.open_gathered(GATHERING), None),
        (lambda p: p.articles_to_check([ReadingFile(Path("/gone.txt"))], load, print), None),
        (lambda p: p.replace_file(Path("/report.md")), False),
    ],
)
def test_cancelled(prompts, answer, ask, nothing):
    answer(cancel)
    assert ask(prompts) == nothing


def load(path, _wish, _checkpoint):
    raise LoadError(str(path), "it is gone.")


def test_a_folder_is_opened_when_one_says_so(prompts, answer):
    asked = []

    def accept(dialog) -> None:
        asked.append((dialog.question.text(), dialog.question.textFormat().name))
        dialog.open_button.click()

    answer(accept)
    assert prompts.open_gathered(GATHERING) == list(GATHERING.members)
    question = "“<b>x” holds 2 files that can be opened as articles. Open them?"
    assert asked == [(question, "PlainText")]


def test_pasting(prompts, answer):
    def paste(dialog) -> None:
        dialog._text.setPlainText("Title\nWords.")
        dialog.accept()

    answer(paste)
    assert prompts.pasted_article() == PastedText("Title\nWords.")


def test_the_dialog_offers_what_the_core_reads():
    readable = {suffix for one in FORMATS for suffix in one.suffixes}
    assert set(TEXTS) <= readable
    assert set(TEXTS) <= set(ARTICLE_SUFFIXES)
