"""Preferences ▸ Types: a colour for each type of difference, kept legible."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QGridLayout, QPushButton, QToolButton, QWidget

from reader.core.discrepancies.finding import Type
from reader.qt.appearance import legible_type
from reader.qt.contrast import COLOUR_BLIND, apart
from reader.qt.dialogs.preference_pages import Page, plain_label
from reader.qt.icons import icon, icon_side
from reader.qt.panels.badges import TypeBadge
from reader.qt.panels.type_words import type_name
from reader.qt.preferences import Preferences
from reader.qt.theme import Theme

LEAST_APART = 20.0  # of two types with the same underline, to everybody's eyes (CIE 1976)
_LARGE = 11  # pixels of a letter of usual width
Pick = Callable[[QColor, str, QWidget], QColor]


def pick_colour(before: QColor, title: str, parent: QWidget) -> QColor:
    """A colour that the user picks; an invalid one when none was picked."""
    option = QColorDialog.ColorDialogOption.DontUseNativeDialog
    return QColorDialog.getColor(before, parent, title, option)


def alike(theme: Theme) -> list[tuple[Type, Type]]:
    """The types with the same underline whose colours somebody can hardly tell apart."""
    kinds = list(theme.types)
    return [
        (one, other)
        for place, one in enumerate(kinds)
        for other in kinds[place + 1 :]
        if theme.types[one].underline is theme.types[other].underline
        and min(
            apart(theme.types[one].colour, theme.types[other].colour, missing)
            for missing in ("", *COLOUR_BLIND)
        )
        < LEAST_APART
    ]


class TypesPage(Page):
    """A row a type; a colour that would not be legible is moved, and that is told."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, pick: Pick = pick_colour
    ) -> None:
        super().__init__(theme, parent)
        self._pick = pick
        self._chosen: dict[Type, str] = {}
        self.badges: dict[Type, TypeBadge] = {}
        self.colours: dict[Type, QPushButton] = {}
        self.resets: dict[Type, QToolButton] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.spacing.gap_large)
        grid.setVerticalSpacing(theme.spacing.gap_small)
        # In two columns, or in one where a large font would make the page wider than a screen.
        rows = len(Type) if self.fontMetrics().averageCharWidth() > _LARGE else len(Type) // 2
        for place, kind in enumerate(Type):
            self._add_row(grid, place % rows, 5 * (place // rows), kind)
        if rows < len(Type):
            grid.setColumnMinimumWidth(4, theme.spacing.page_margin)
            grid.setColumnStretch(6, 1)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)
        self.told = plain_label("", self)
        self.column.addWidget(self.told)
        self.column.addStretch(1)

    def _add_row(self, grid: QGridLayout, row: int, column: int, kind: Type) -> None:
        name = type_name(kind)
        badge = self.badges[kind] = TypeBadge(self.theme, self)
        label = plain_label(name, self)
        label.setWordWrap(False)
        colour = self.colours[kind] = QPushButton(self)
        colour.setAutoDefault(False)
        colour.setAccessibleName(self.tr("Colour of {0}").format(name))
        colour.clicked.connect(partial(self._on_colour_clicked, kind))
        reset = self.resets[kind] = QToolButton(self)
        reset.setToolTip(self.tr("The theme's colour again"))
        reset.setAccessibleName(self.tr("The theme's colour for {0} again").format(name))
        reset.clicked.connect(partial(self._on_reset_clicked, kind))
        for place, widget in enumerate((badge, label, colour, reset)):
            grid.addWidget(widget, row, column + place, Qt.AlignmentFlag.AlignVCenter)

    def show_chosen(self, chosen: Preferences) -> None:
        self._chosen = dict(chosen.colours)
        self._refresh()

    def chosen(self, before: Preferences) -> Preferences:
        return replace(before, colours=dict(self._chosen))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._refresh()

    def _refresh(self) -> None:
        sign, size = icon("reset", self.theme), icon_side(self.theme, self)
        for kind, button in self.colours.items():
            shown = self.theme.type_mark(kind).colour
            self.badges[kind].show_type(kind, self.theme)
            button.setIcon(_disc(shown, size, self.devicePixelRatioF()))
            button.setIconSize(QSize(size, size))
            button.setText(shown.name())
            self.resets[kind].setIcon(sign)
            self.resets[kind].setIconSize(QSize(size, size))
            self.resets[kind].setEnabled(kind in self._chosen)
        self.told.setText("\n".join(self._notes()))

    def _notes(self) -> list[str]:
        found = []
        for kind, text in self._chosen.items():
            if legible_type(QColor(text), self.theme) != QColor(text):
                told = (
                    self.tr("The colour of {0} is shown lighter than you picked it, to be legible.")
                    if self.theme.dark
                    else self.tr(
                        "The colour of {0} is shown darker than you picked it, to be legible."
                    )
                )
                found.append(told.format(type_name(kind)))
        told = self.tr(
            "{0} and {1} have the same underline and look alike to some eyes; pick colours that "
            "are further apart."
        )
        found += [told.format(type_name(a), type_name(b)) for a, b in alike(self.theme)]
        return found

    def _on_colour_clicked(self, kind: Type) -> None:
        before = self.theme.type_mark(kind).colour
        title = self.tr("Colour of {0}").format(type_name(kind))
        picked = self._pick(before, title, self)
        if picked.isValid() and picked != before:
            self._chosen[kind] = picked.name()
            self.edited.emit()

    def _on_reset_clicked(self, kind: Type) -> None:
        self._chosen.pop(kind, None)
        self.edited.emit()


def _disc(colour: QColor, size: int, ratio: float) -> QIcon:
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QRectF(1, 1, size - 2, size - 2))
    painter.end()
    return QIcon(picture)
