"""Folders and zip files: what they hold is asked about first, and opened like any other file."""

from __future__ import annotations

import threading
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest

from reader.core.errors import LoadError
from reader.core.loading.extract import Wish
from reader.core.progress import unwatched
from reader.qt.engine import Engine
from reader.qt.file_reading import State
from reader.qt.main_window import MainWindow


def titles(shell) -> list[str]:
    return [one.title for one in shell.session.articles]


def told(shell) -> list[str]:
    return shell.window.messages.text.split("\n") if shell.window.messages.message else []


@pytest.fixture
def folder(write) -> Path:
    write("event/b.txt", "B", "Words.")
    write("event/a.md", "A", "Words.")
    write("event/more/c.txt", "C", "Words.")
    write("event/picture.jpg", "\x00no text")
    return write("event/.hidden.txt", "Hidden").parent


@pytest.fixture
def packed(folder, tmp_path) -> Path:
    path = tmp_path / "event.zip"
    with zipfile.ZipFile(path, "w") as file:
        for name in ("a.md", "b.txt"):
            file.write(folder / name, name)
    return path


def drop_on(window: MainWindow, *paths: Path) -> None:
    window.drops.paths_dropped.emit(list(paths))


def settle(qtbot, shell) -> None:
    qtbot.waitUntil(lambda: not shell.controller.opening.busy)


def test_a_folder_is_asked_about_and_opened(qtbot, shell, folder):
    shell.prompts.folder_wanted = False
    drop_on(shell.window, folder)
    settle(qtbot, shell)
    assert shell.prompts.asked == [("folder", "event", 3)]
    assert shell.session.articles == ()
    assert shell.window.empty.isVisible()
    shell.prompts.folder_wanted = True
    drop_on(shell.window, folder)
    qtbot.waitUntil(lambda: titles(shell) == ["A", "B", "C"])
    assert shell.session.articles[2].path == str(folder / "more" / "c.txt")


def test_a_zip_file_is_opened_and_its_articles_are_not_gone(qtbot, shell, packed):
    shell.controller.open_at_start([packed])
    qtbot.waitUntil(lambda: titles(shell) == ["A", "B"])
    assert shell.session.articles[0].path == str(packed / "a.md")
    qtbot.waitUntil(lambda: not shell.controller.origins.busy)
    assert shell.controller.origins.gone == frozenset()
    assert shell.settings.recent == [str(packed / "a.md"), str(packed / "b.txt")]
    assert [one.name for one in shell.controller.opening.reader.files] == ["a.md", "b.txt"]


def test_files_and_folders_are_opened_together_in_their_order(qtbot, shell, folder, write):
    first, last = write("first.txt", "First"), write("last.txt", "Last")
    shell.controller.opening.open_paths([first, folder, last])
    qtbot.waitUntil(lambda: titles(shell) == ["First", "A", "B", "C", "Last"])
    assert shell.undo_stack.count() == 1


def test_a_folder_without_articles_says_so(qtbot, shell, tmp_path, write):
    empty = tmp_path / "empty"
    empty.mkdir()
    one = write("one.txt", "One")
    shell.controller.opening.open_paths([empty])
    qtbot.waitUntil(lambda: bool(told(shell)))
    assert told(shell) == ["empty holds no files that can be opened as articles."]
    assert shell.window.empty.isVisible()
    shell.controller.opening.open_paths([empty, one])
    qtbot.waitUntil(lambda: titles(shell) == ["One"])
    assert told(shell)[0] == "empty holds no files that can be opened as articles."


def test_a_broken_zip_file_is_told(qtbot, shell, tmp_path):
    path = tmp_path / "broken.zip"
    path.write_bytes(b"PK\x03\x04" + b"\x00" * 60)
    shell.controller.opening.open_paths([path])
    qtbot.waitUntil(lambda: bool(told(shell)))
    assert told(shell)[0].startswith(f"{path}: ")
    assert shell.bugs == []


def test_looking_through_a_folder_is_cancelled(qtbot, shell, folder, monkeypatch):
    entered = threading.Event()

    def endless(_path, checkpoint):
        entered.set()
        while True:
            checkpoint(0.1)

    gatherer = shell.controller.opening._gatherer
    monkeypatch.setattr(gatherer, "_engine", Engine(gather=endless))
    shell.controller.opening.open_paths([folder])
    qtbot.waitUntil(entered.is_set)
    assert shell.window.status.busy_text == "Reading articles…"
    QTest.keyClick(shell.window, Qt.Key.Key_Escape)
    assert not shell.controller.opening.busy
    assert shell.window.status.busy_text == ""
    assert shell.window.empty.isVisible()


def test_a_folder_with_details(qtbot, shell, packed):
    shell.prompts.files = [packed]
    seen = []

    def checked(files, load):
        seen.extend((one.name, one.format) for one in files)
        return [(one.load or load)(one.path, Wish(), unwatched) for one in files]

    shell.prompts.checked = checked
    shell.window.choices.open_checked.trigger()
    qtbot.waitUntil(lambda: titles(shell) == ["A", "B"])
    assert seen == [("a.md", "markdown"), ("b.txt", "text")]


def test_a_file_in_a_zip_file_is_read_again(packed):
    load = Engine().load
    assert load(packed / "b.txt", Wish(), unwatched).title == "B"
    with pytest.raises(LoadError, match="holds no such file"):
        load(packed / "gone.txt", Wish(), unwatched)


def test_what_is_dropped_says_what_would_happen(shell, folder, packed):
    from PySide6.QtCore import QMimeData

    hint = shell.window.drops.hint
    for path, words in ((folder, "in the folder"), (packed, "in the zip file")):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        hint.appear(data)
        assert hint.text.endswith(words)
    hint.hide()


def test_a_folder_may_be_stopped_file_by_file(qtbot, shell, folder):
    shell.controller.opening.open_paths([folder])
    qtbot.waitUntil(lambda: titles(shell) == ["A", "B", "C"])
    states = [one.state for one in shell.controller.opening.reader.files]
    assert states == [State.READ] * 3
