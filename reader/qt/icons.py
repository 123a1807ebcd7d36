"""The window's icons: one line set (Lucide), tinted with the theme, sharp at every scale.

The drawings lie in resources/icons, copied by tests/bench/copy_icons.py out of python-lucide: the
package itself takes 150 ms to import and brings urllib with it, QtAwesome 480 ms, the Tabler
packages pygame or 24 MB. Each drawing has a grid of 24 and takes its colour from the theme's token.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QDataStream, QIODevice
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from reader import paths
from reader.qt.theme import Theme

# What an icon is called here, and its drawing's name in the set.
NAMES = {
    "add": "plus",
    "all": "rows-3",
    "analyse": "refresh-cw",
    "arrow-down": "arrow-down",
    "arrow-left": "arrow-left",
    "arrow-right": "arrow-right",
    "arrow-up": "arrow-up",
    "base": "anchor",
    "calendar": "calendar",
    "check": "check",
    "chevron-down": "chevron-down",
    "chevron-left": "chevron-left",
    "chevron-right": "chevron-right",
    "chevron-up": "chevron-up",
    "claim": "message-square-quote",
    "close": "x",
    "colours": "palette",
    "columns": "columns-3",
    "contrast": "contrast",
    "copy": "copy",
    "coverage": "grid-3x3",
    "cut": "scissors",
    "details": "file-pen-line",
    "dot": "dot",
    "drag": "grip-vertical",
    "edit": "pencil",
    "error": "circle-alert",
    "explained": "message-square-text",
    "export": "download",
    "eye": "eye",
    "eye-off": "eye-off",
    "false-alarm": "circle-x",
    "file": "file-text",
    "filter": "list-filter",
    "findings": "git-compare-arrows",
    "folder": "folder-open",
    "font": "type",
    "group": "list-tree",
    "guide": "book-open",
    "hand": "hand",
    "help": "circle-question-mark",
    "highlight": "highlighter",
    "independence": "share-2",
    "info": "info",
    "keyboard": "keyboard",
    "language": "languages",
    "link": "link",
    "list": "list",
    "lock": "lock",
    "lock-open": "lock-open",
    "menu": "menu",
    "minus": "minus",
    "moon": "moon",
    "more": "ellipsis",
    "new": "file-plus",
    "note": "sticky-note",
    "only": "circle-dot",
    "open": "folder-open",
    "paste": "clipboard-paste",
    "pin": "pin",
    "plus": "plus",
    "print": "printer",
    "quote": "quote",
    "real": "circle-check",
    "redo": "redo-2",
    "remove": "trash",
    "reopen": "rotate-ccw",
    "reset": "rotate-ccw",
    "save": "save",
    "search": "search",
    "search-text": "text-search",
    "settings": "settings",
    "shared": "copy-check",
    "silent": "circle-dashed",
    "sliders": "sliders-horizontal",
    "snooze": "clock",
    "sort": "arrow-up-down",
    "sources": "newspaper",
    "sun": "sun",
    "table": "table-2",
    "tag": "tag",
    "timeline": "chart-gantt",
    "undo": "undo-2",
    "unlink": "unlink",
    "unpin": "pin-off",
    "warning": "triangle-alert",
    "window": "app-window",
    "zoom-in": "zoom-in",
    "zoom-out": "zoom-out",
}


# QIcon's own form in a data stream: the engine's name, no file names, not compressed, one drawing
# for each mode of the icon (its number times 16; all states), no pixmaps. The engine is Qt's own
# for SVG; one in Python crashed PySide6 6.11.3 when Qt copied an icon (QIconEngine.clone).
_ENGINE = "svg"
_STREAM = QDataStream.Version.Qt_6_0


@cache
def _drawing(name: str) -> bytes:
    return paths.resource("icons", f"{NAMES[name]}.svg").read_bytes()


@cache
def _made(name: str, colour: str, muted: str) -> QIcon:
    drawing = _drawing(name)
    modes = {
        QIcon.Mode.Normal: drawing.replace(b"currentColor", colour.encode()),
        QIcon.Mode.Disabled: drawing.replace(b"currentColor", muted.encode()),
    }
    data = QByteArray()
    stream = QDataStream(data, QIODevice.OpenModeFlag.WriteOnly)
    stream.setVersion(_STREAM)
    stream.writeQString(_ENGINE)
    stream.writeUInt32(0)
    stream.writeInt32(0)
    stream.writeUInt32(len(modes))
    for mode, tinted in modes.items():
        stream.writeInt32(mode.value << 4)
        stream << QByteArray(tinted)
    stream.writeInt32(0)
    made = QIcon()
    reading = QDataStream(data)
    reading.setVersion(_STREAM)
    reading >> made
    return made


def icon_side(theme: Theme, widget: QWidget) -> int:
    """How large an icon is beside the words of a widget, in pixels: it grows with their font."""
    return max(theme.spacing.icon, round(widget.fontMetrics().height() * 0.9))


def icon(name: str, theme: Theme, token: str = "text") -> QIcon:
    """The icon of that name in the colour of a token, muted where it is disabled.

    A KeyError is a misspelt name or token. Whoever shows it asks again when the theme changes.
    """
    return _made(name, theme.colour(token).name(), theme.colour("text_disabled").name())
