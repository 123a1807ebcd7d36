"""The language of the window: ours from resources/i18n, Qt's own words from what PySide6 ships."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QTranslator,
)

from reader import paths
from reader.core.errors import ResourceError
from reader.qt.preferences import LANGUAGES

SOURCE = "en"  # what the program is written in

# Ours is asked before Qt's. These of Qt's are too long in other languages for where they stand.
OUR_OWN = (QT_TRANSLATE_NOOP("QKeySequenceEdit", "Press shortcut"),)


def language_of(chosen: str, system: QLocale | None = None) -> str:
    """The language that is spoken: the chosen one, else the system's first that we have."""
    if chosen in LANGUAGES:
        return chosen
    for name in (system or QLocale.system()).uiLanguages():
        language = name.replace("_", "-").split("-")[0]
        if language in LANGUAGES:
            return language
    return SOURCE


def _file(language: str) -> Path | None:
    try:
        return paths.resource("i18n", f"parallax_{language}.qm")
    except ResourceError:
        return None


def install(app: QCoreApplication, chosen: str = "", *, file: Path | None = None) -> str:
    """Lets the program speak; returns the language that it speaks from now on.

    Call it before the first widget is made. ``file`` is read in place of ours. Without a
    translation of ours Qt's own is not taken either: buttons would speak another language than
    the words beside them.
    """
    language = language_of(chosen)
    if language == SOURCE:
        return SOURCE
    ours = QTranslator(app)
    found = file or _file(language)
    if found is None or not ours.load(str(found)):
        return SOURCE
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    qt = QTranslator(app)
    if qt.load(f"qtbase_{language}", folder):
        app.installTranslator(qt)
    app.installTranslator(ours)  # the last one is asked first
    if chosen:
        QLocale.setDefault(QLocale(language))  # dates and numbers in the same language
    return language
