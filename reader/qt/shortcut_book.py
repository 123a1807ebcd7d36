"""The keys of all actions: the usual ones, and those that the user chose in their place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence

from reader.qt.settings import Settings

Keys = tuple[QKeySequence, ...]
_PORTABLE = QKeySequence.SequenceFormat.PortableText
_NATIVE = QKeySequence.SequenceFormat.NativeText
_WIDGET = Qt.ShortcutContext.WidgetShortcut
_WIDGETS = (_WIDGET, Qt.ShortcutContext.WidgetWithChildrenShortcut)
# What lists, texts and dialogs need for themselves, wherever the keyboard is.
FIXED = frozenset(
    {"Up", "Down", "Left", "Right", "PgUp", "PgDown", "Home", "End"}
    | {"Return", "Enter", "Space", "Tab", "Shift+Tab", "Backspace"}
)


def is_letter(keys: QKeySequence) -> bool:
    """Whether it is one letter or digit without Ctrl, Alt or Meta."""
    return re.fullmatch(r"(Shift\+)?\w", keys.toString(_PORTABLE)) is not None


def is_fixed(keys: QKeySequence) -> bool:
    """Whether lists and texts need it for themselves, so that no action can have it."""
    return keys.toString(_PORTABLE) in FIXED


def is_media_key(keys: QKeySequence) -> bool:
    """Whether it is one of those keys such as Open or Find that few keyboards have."""
    # Qt binds them too by StandardKey, and in a list they read like words.
    text = keys.toString(_PORTABLE)
    usual = r"F([1-9]|1[0-2])|Esc|Del|Ins|Return|Space|Home|End|PgUp|PgDown|.|Up|Down"
    return (
        "+" not in text and re.fullmatch(rf"({usual})|Left|Right|Tab|Backspace|Menu", text) is None
    )


def shown(keys: Iterable[QKeySequence]) -> str:
    """The keys as the system writes them, for a list."""
    texts = (one.toString(_NATIVE) for one in keys if not is_media_key(one))
    return "  ·  ".join(dict.fromkeys(texts))


def actions_by_name(choices: object) -> dict[str, QAction]:
    """The actions that are attributes of an object, alone or several as one, by a lasting name."""
    found = {}
    for name, value in vars(choices).items():
        if isinstance(value, QAction):
            found[name] = value
            continue
        several = dict(enumerate(value)) if isinstance(value, tuple) else value
        for key, action in several.items() if isinstance(several, dict) else ():
            if isinstance(action, QAction):
                found[f"{name}_{key}"] = action
    return found


class ShortcutBook(QObject):
    """Keeps which keys each action has, the same in all windows that it serves."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._chosen = settings.shortcuts
        self._usual: dict[str, Keys] = {}
        self._in_widgets: set[str] = set()

    def serve(self, actions: Mapping[str, QAction], owner: QObject) -> None:
        """Gives these actions their keys, now and at each change, until the owner ends."""
        for name, action in actions.items():
            self._usual.setdefault(name, tuple(action.shortcuts()))
            if action.shortcutContext() in _WIDGETS:
                self._in_widgets.add(name)
        _Served(self, actions, owner)

    def usual(self, name: str) -> Keys:
        """The keys that the program gives to an action."""
        return self._usual.get(name, ())

    def keys(self, name: str) -> Keys:
        """The keys that an action has: the chosen ones, or the usual."""
        chosen = self._chosen.get(name)
        if chosen is None:
            return self.usual(name)
        return tuple(one for text in chosen if not (one := QKeySequence(text, _PORTABLE)).isEmpty())

    def working_keys(self, name: str) -> Keys:
        """The keys that call an action now: single letters may be switched off."""
        if self._settings.preferences.letter_keys:
            return self.keys(name)
        return tuple(one for one in self.keys(name) if not is_letter(one))

    def first_keys(self, name: str) -> str:
        """The first keys of an action as the system writes them, or a dash where it has none."""
        keys = [one for one in self.keys(name) if not is_media_key(one)]
        return keys[0].toString(_NATIVE) if keys else "–"

    def is_changed(self, name: str) -> bool:
        """Whether the action has other keys than the usual ones."""
        return name in self._chosen

    def holders(self, keys: QKeySequence, besides: str) -> list[str]:
        """The actions whose these keys are already, where both would be meant at once."""
        return [
            name
            for name in self._usual
            if name != besides
            and keys in self.keys(name)
            and not (name in self._in_widgets and besides in self._in_widgets)
        ]

    def choose(self, name: str, keys: Iterable[QKeySequence]) -> None:
        """Gives an action these keys; they are taken from whoever had them."""
        wanted = tuple(dict.fromkeys(one for one in keys if not one.isEmpty()))
        for one in wanted:
            for holder in self.holders(one, name):
                self._put(holder, tuple(other for other in self.keys(holder) if other != one))
        self._put(name, wanted)
        self._tell()

    def reset(self, name: str) -> None:
        """Gives an action its usual keys again; they are taken from whoever has them now."""
        self.choose(name, self.usual(name))

    def reset_all(self) -> None:
        """Gives every action its usual keys again."""
        self._chosen = {}
        self._tell()

    def refresh(self) -> None:
        """Lets all windows hear that single letters were switched on or off."""
        self.changed.emit()

    def _put(self, name: str, keys: Keys) -> None:
        if keys == self.usual(name):
            self._chosen.pop(name, None)
        else:
            self._chosen[name] = [one.toString(_PORTABLE) for one in keys]

    def _tell(self) -> None:
        self._settings.shortcuts = self._chosen
        self.changed.emit()


class _Served(QObject):
    """Keeps the keys of one window's actions as the book has them; goes with the window."""

    def __init__(self, book: ShortcutBook, actions: Mapping[str, QAction], owner: QObject) -> None:
        super().__init__(owner)
        self._book = book
        self._actions = dict(actions)
        book.changed.connect(self._refresh)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        for name, action in self._actions.items():
            keys = list(self._book.working_keys(name))
            if action.shortcuts() != keys:
                action.setShortcuts(keys)
