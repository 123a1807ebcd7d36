"""Cells of the claims matrix as text for the clipboard: tab separated, with sigla."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTableView

from reader.qt.panels.claims_model import ClaimsModel


def copied(view: QTableView) -> str:
    """The selected cells, or the current one; one cell alone is copied without a head.

    Columns are claims and articles, one row a claim; a sentence keeps its name ("A4").
    """
    model = view.model()
    assert isinstance(model, ClaimsModel)
    chosen = view.selectionModel().selectedIndexes()
    if not chosen and view.currentIndex().isValid():
        chosen = [view.currentIndex()]
    if not chosen:
        return ""
    rows = sorted({index.row() for index in chosen})
    columns = sorted({index.column() for index in chosen})
    cells = {(index.row(), index.column()) for index in chosen}
    if len(cells) == 1:
        [(row, column)] = cells
        return _flat("\n".join(model.wordings(model.row(row), column)), keep="\n")
    claim = QCoreApplication.translate("ClaimsModel", "Claim")
    lines = ["\t".join([claim, *(_flat(_head(model, one)) for one in columns)])]
    for row in rows:
        told = [_flat(model.name(model.row(row)))]
        for column in columns:
            wanted = (row, column) in cells
            words = model.wordings(model.row(row), column) if wanted else []
            told.append(_flat(" ".join(words)))
        lines.append("\t".join(told))
    return "\n".join(lines) + "\n"


def _head(model: ClaimsModel, column: int) -> str:
    return f"{model.article(column).siglum} {model.source(column)}"


def _flat(text: str, keep: str = "") -> str:
    """The text without tabs and line breaks, which would part cells."""
    return "".join(one if one == keep or one not in "\t\n" else " " for one in text)
