"""The buttons above the list of notes: what it is sorted by, and what of it is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from reader.core.article import Article
from reader.core.compared import siglum
from reader.core.notes import COLOURS, On
from reader.qt.icons import icon
from reader.qt.menus import menu_text, name_of
from reader.qt.noting.choices import Choice, Kind, Order
from reader.qt.noting.note_words import colour_name, subject_name
from reader.qt.plain_tip import plain_tip
from reader.qt.theme import Theme

_MOST_TAGS = 60  # in the menu; the search finds the others as well


def _settle(button: QToolButton, told: str) -> None:
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolTip(plain_tip(told))
    button.setAccessibleDescription(told)


class OrderButton(QToolButton):
    """Tells what the notes are sorted by and opens a menu of the others."""

    order_changed = Signal(object)  # Order
    open_all_requested = Signal()
    close_all_requested = Signal()
    tags_requested = Signal()
    name_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = {
            Order.PLACE: self.tr("By &place"),
            Order.TIME: self.tr("By t&ime"),
            Order.TAG: self.tr("By &tag"),
            Order.AUTHOR: self.tr("By &author"),
        }
        menu, group = QMenu(self), QActionGroup(self)
        self.actions_of: dict[Order, QAction] = {}
        for order, name in names.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _=False, order=order: self._choose(order))
            self.actions_of[order] = action
        menu.addSeparator()
        self.open_all = menu.addAction(self.tr("&Open all groups"))
        self.close_all = menu.addAction(self.tr("&Close all groups"))
        menu.addSeparator()
        self.tags = menu.addAction(self.tr("&Rename and merge tags…"))
        self.name = menu.addAction(self.tr("&Your name on notes…"))
        self.open_all.triggered.connect(self.open_all_requested)
        self.close_all.triggered.connect(self.close_all_requested)
        self.tags.triggered.connect(self.tags_requested)
        self.name.triggered.connect(self.name_requested)
        self.setMenu(menu)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        _settle(self, self.tr("What the notes are sorted by"))
        self.set_order(Order.PLACE)
        self.set_theme(theme)

    def set_order(self, order: Order) -> None:
        """Tells an order; nobody hears of it."""
        self.actions_of[order].setChecked(True)
        text = self.actions_of[order].text().replace("&", "")
        self.setText(text)
        self.setAccessibleName(text)

    def set_theme(self, theme: Theme) -> None:
        """Draws the icon with another theme."""
        self.setIcon(icon("sort", theme, "text_muted"))

    def _choose(self, order: Order) -> None:
        self.set_order(order)
        self.order_changed.emit(order)


class FilterButton(QToolButton):
    """Opens a menu of what may be shown: kinds, colours, tags, articles, flagged ones."""

    choice_changed = Signal(object)  # Choice, with the words as they were

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choice = Choice()
        self._tags: Mapping[str, int] = {}
        self._articles: Sequence[Article] = ()
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self.fill)
        self.setCheckable(True)
        _settle(self, self.tr("Which notes are shown"))
        self.setAccessibleName(self.tr("Filter notes"))
        self.set_theme(theme)

    @property
    def choice(self) -> Choice:
        return self._choice

    def set_choice(self, choice: Choice) -> None:
        """Takes a choice; nobody hears of it."""
        self._choice = choice
        filtered = not choice.is_of_all
        self.setChecked(filtered)
        self.set_theme(self._theme)

    def set_known(self, tags: Mapping[str, int], articles: Sequence[Article]) -> None:
        """Offers these tags with their counts, and these articles."""
        self._tags, self._articles = tags, articles

    def set_theme(self, theme: Theme) -> None:
        """Draws the icon with another theme."""
        self._theme = theme
        self.setIcon(icon("filter", theme, "accent" if self.isChecked() else "text_muted"))

    def told(self) -> str:
        """The choice in a few words, without the words that are looked for."""
        one, parts = self._choice, []
        if one.kind is not None:
            parts.append(self._kinds()[one.kind])
        if one.on is not None:
            parts.append(subject_name(one.on))
        if one.colour:
            parts.append(colour_name(one.colour))
        if one.flagged:
            parts.append(self.tr("flagged"))
        if one.tag:
            parts.append(f"#{next((t for t in self._tags if t.casefold() == one.tag), one.tag)}")
        if one.article:
            places = [n for n, a in enumerate(self._articles) if a.sha256 == one.article]
            parts.append(siglum(places[0]) if places else self.tr("an article that is not open"))
        return " · ".join(parts)

    def _kinds(self) -> dict[Kind, str]:
        return {
            Kind.NOTES: self.tr("Notes with words"),
            Kind.HIGHLIGHTS: self.tr("Highlights alone"),
        }

    def fill(self) -> None:
        """Makes the menu of what is offered now."""
        menu, one = self.menu(), self._choice
        menu.clear()
        for kind, name in self._kinds().items():
            self._add(
                menu, name, replace(one, kind=None if one.kind is kind else kind), one.kind is kind
            )
        self._add(menu, self.tr("Flagged"), replace(one, flagged=not one.flagged), one.flagged)
        menu.addSeparator()
        about = menu.addMenu(self.tr("&About"))
        for on in On:
            self._add(
                about, subject_name(on), replace(one, on=None if one.on is on else on), one.on is on
            )
        colours = menu.addMenu(self.tr("&Colour"))
        for colour in COLOURS:
            now = one.colour == colour
            made = replace(one, colour="" if now else colour)
            self._add(colours, colour_name(colour), made, now)
        tags = menu.addMenu(self.tr("&Tag"))
        tags.setEnabled(bool(self._tags))
        for tag, count in list(self._tags.items())[:_MOST_TAGS]:
            now = one.tag == tag.casefold()
            made = replace(one, tag="" if now else tag.casefold())
            self._add(tags, f"{menu_text(tag)}  ({count})", made, now)
        articles = menu.addMenu(self.tr("A&rticle"))
        articles.setEnabled(bool(self._articles))
        for place, article in enumerate(self._articles):
            now = one.article == article.sha256
            made = replace(one, article="" if now else article.sha256)
            self._add(articles, f"{siglum(place)}  {menu_text(name_of(article))}", made, now)
        menu.addSeparator()
        clear = menu.addAction(self.tr("Show all &notes"))
        clear.setEnabled(not one.is_of_all)
        clear.triggered.connect(lambda: self._choose(Choice(words=one.words)))

    def _add(self, menu: QMenu, text: str, choice: Choice, now: bool) -> None:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(now)
        action.triggered.connect(lambda: self._choose(choice))

    def _choose(self, choice: Choice) -> None:
        self.set_choice(choice)
        self.choice_changed.emit(choice)
