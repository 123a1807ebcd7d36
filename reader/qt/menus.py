"""The menu bar: which action stands in which menu, and the menus that are filled anew."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from reader.core.article import Article
from reader.core.compared import siglum
from reader.core.workspace.peek import Peek
from reader.qt.actions import Actions
from reader.qt.plain_tip import plain_tip
from reader.qt.recent import RecentFile
from reader.qt.utf16 import displayable

if TYPE_CHECKING:
    from reader.qt.dialogs.shortcuts import Group

_NAME_LENGTH = 60  # characters of a title in menus and in the window's title


class Menus(QObject):
    """The menus of one window over its actions."""

    recent_requested = Signal(object)  # Path
    workspace_requested = Signal(object)  # Path
    workspaces_wanted = Signal()  # the user is about to see the workspaces' menu
    close_requested = Signal(int)  # an article's place

    def __init__(self, bar: QMenuBar, choices: Actions, docks: Sequence[QAction]) -> None:
        super().__init__(bar)
        self._choices = choices
        self.all: tuple[QMenu, ...] = (
            self._file(bar.addMenu(self.tr("&File"))),
            self._edit(bar.addMenu(self.tr("&Edit"))),
            self._view(bar.addMenu(self.tr("&View")), docks),
            self._compare(bar.addMenu(self.tr("&Compare"))),
            self._notes(bar.addMenu(self.tr("&Notes"))),
            self._help(bar.addMenu(self.tr("&Help"))),
        )
        self.set_recent(())
        self.set_workspaces(())

    def _file(self, menu: QMenu) -> QMenu:
        choices = self._choices
        menu.aboutToShow.connect(self.workspaces_wanted)
        menu.addActions([choices.new, choices.new_window])
        menu.addActions([choices.open_articles, choices.open_checked, choices.paste_article])
        menu.addAction(choices.open_samples)
        self.recent = menu.addMenu(self.tr("&Recent files"))
        menu.addAction(choices.reading_list)
        menu.addActions([choices.article_details, choices.read_again])
        self.close = menu.addMenu(self.tr("&Close article"))
        menu.addSeparator()
        menu.addAction(choices.open_workspace)
        self.workspaces = menu.addMenu(self.tr("Recent &workspaces"))
        menu.addActions([choices.save_workspace, choices.save_workspace_as])
        menu.addSeparator()
        menu.addActions([choices.export, choices.import_notes])
        menu.addSeparator()
        menu.addActions([choices.print_preview, choices.print_report])
        menu.addSeparator()
        menu.addAction(choices.quit)
        return menu

    def _edit(self, menu: QMenu) -> QMenu:
        menu.addActions([self._choices.undo, self._choices.redo])
        menu.addSeparator()
        menu.addActions(list(self._choices.finding_words))
        menu.addSeparator()
        menu.addAction(self._choices.preferences)
        menu.addSeparator()
        menu.addAction(self._choices.copy_with_source)
        return menu

    def _view(self, menu: QMenu, docks: Sequence[QAction]) -> QMenu:
        choices = self._choices
        menu.addActions(list(choices.pages))
        menu.addSeparator()
        menu.addActions([choices.zoom_in, choices.zoom_out, choices.zoom_usual])
        menu.addSeparator()
        self.sentences = menu.addMenu(self.tr("S&entences"))
        self.sentences.addActions([*choices.sentences_shown, choices.missing_here])
        self.sentences.addSeparator()
        self.sentences.addActions([choices.separators, choices.furniture])
        themes = menu.addMenu(self.tr("&Theme"))
        themes.addActions(list(choices.themes.values()))
        menu.addActions([choices.high_contrast, choices.reduced_motion])
        menu.addActions([choices.sync_scrolling, choices.overview])
        menu.addAction(choices.shared_wording)
        self.columns = menu.addMenu(self.tr("Co&lumns"))
        self.columns.addActions(list(choices.columns))
        self.columns.addSeparator()
        self.columns.addActions([choices.column_left, choices.column_right])
        menu.addSeparator()
        self.panels = menu.addMenu(self.tr("&Panels"))
        self.panels.addActions(list(docks))
        menu.addAction(choices.reset_layout)
        return menu

    def _compare(self, menu: QMenu) -> QMenu:
        choices = self._choices
        menu.addActions([*choices.findings, choices.next_words, choices.previous_words])
        menu.addAction(choices.why)
        self.verdict = menu.addMenu(self.tr("&Verdict"))
        self.verdict.addActions([*choices.verdicts, choices.give_reason])
        menu.addAction(choices.copy_finding)
        menu.addSeparator()
        self.links = menu.addMenu(self.tr("Lin&ks"))
        self.links.addActions([*choices.links, choices.decided_links])
        menu.addActions([choices.next_only, choices.previous_only, choices.sentence_menu])
        menu.addSeparator()
        menu.addActions([choices.next_column, choices.previous_column])
        menu.addSeparator()
        menu.addAction(choices.rules)
        self.lexicon = menu.addMenu(self.tr("&Own lexicon"))
        self.lexicon.addActions(list(choices.lexicons))
        menu.addSeparator()
        menu.addActions([choices.analyse, choices.cancel])
        return menu

    def _notes(self, menu: QMenu) -> QMenu:
        choices = self._choices
        menu.addActions(list(choices.notes))
        menu.addSeparator()
        menu.addActions([choices.show_notes, choices.all_tags])
        return menu

    def _help(self, menu: QMenu) -> QMenu:
        choices = self._choices
        menu.addActions([choices.guide, choices.rules, choices.shortcuts, choices.about])
        return menu

    @property
    def shortcut_groups(self) -> tuple[Group, ...]:
        """The menus' titles, and what their actions are called in the list of keys."""
        # The names of these two change with what was done last.
        steps = {self._choices.undo: self.tr("Undo"), self._choices.redo: self.tr("Redo")}
        groups = []
        for menu in self.all:
            found: list[tuple[str, QAction]] = []
            for action in menu.actions():
                submenu = action.menu()
                if isinstance(submenu, QMenu):
                    title = submenu.title()
                    found += [(f"{title} ▸ {one.text()}", one) for one in submenu.actions()]
                else:
                    found.append((steps.get(action, action.text()), action))
            groups.append((menu.title(), tuple(found)))
        return tuple(groups)

    def show_articles(self, articles: Sequence[Article]) -> None:
        """Fills File ▸ Close article."""
        self.close.clear()
        self.close.setEnabled(bool(articles))
        for index, article in enumerate(articles):
            action = self.close.addAction(f"{siglum(index)}  {menu_text(name_of(article))}")
            action.triggered.connect(lambda _=False, index=index: self.close_requested.emit(index))

    def set_workspaces(self, found: Sequence[Peek]) -> None:
        """Fills File ▸ Recent workspaces."""
        self.workspaces.clear()
        self.workspaces.setEnabled(bool(found))
        if not found:  # an empty menu does not open at all
            self.workspaces.addAction(self.tr("None yet")).setEnabled(False)
        for one in found:
            action = self.workspaces.addAction(_workspace_text(one))
            action.triggered.connect(
                lambda _=False, path=one.path: self.workspace_requested.emit(path)
            )

    def set_recent(self, files: Sequence[RecentFile]) -> None:
        """Fills File ▸ Recent files."""
        self.recent.clear()
        self.recent.setEnabled(bool(files))
        self.recent.setToolTipsVisible(True)
        for file in files:
            path = file.path
            about = file.about or path.parent.name
            text = f"{path.name}  —  {about}" if about else path.name
            action = self.recent.addAction(menu_text(text, 2 * _NAME_LENGTH))
            action.setToolTip(plain_tip(str(path)))
            action.triggered.connect(lambda _=False, path=path: self.recent_requested.emit(path))
        self.recent.addSeparator()
        self.recent.addAction(self._choices.clear_recent)


def _workspace_text(one: Peek) -> str:
    """A named workspace by its name, another by what is in it."""
    moment = when(one.changed)
    if one.path.parent.name in ("unsaved", "rescued"):
        first = one.titles[0] if one.titles else "…"
        more = f" +{len(one.titles) - 1}" if len(one.titles) > 1 else ""
        return f"{menu_text(first)}{more}  —  {moment}"
    return f"{menu_text(one.path.name)}  —  {moment}"


def when(iso: str) -> str:
    """A time as the user's country writes it; what is no ISO time stays as it is."""
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)


def name_of(article: Article) -> str:
    """What an article is called in menus and titles."""
    return article.title or Path(article.path).name or "…"


def cut(text: str, most: int = _NAME_LENGTH) -> str:
    """The text as long as a menu or a window's title can show."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def menu_text(text: str, most: int = _NAME_LENGTH) -> str:
    """An article's words for a menu, where nothing in them is read as a key."""
    # "&" marks the access key and a tab begins the column of keys in a menu.
    return displayable(cut(text, most)).replace("\t", " ").replace("&", "&&")
