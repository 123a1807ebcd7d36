"""Shows how far the files are that are being opened, and what became of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from reader.qt.main_window import MainWindow
from reader.qt.messages import MOST_LINES, Kind, Message
from reader.qt.opening import Opening

_AFTER = 300  # milliseconds: a list that comes and goes at once is only seen as a flicker


class ReadingProgress(QObject):
    """Brings the list of files when reading takes long, and takes it away when all went well.

    A few sentences of what went wrong stand in the bar for messages, with a button for the list;
    many stand in the list itself.
    """

    def __init__(self, window: MainWindow, opening: Opening, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._opening = opening
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER)
        self._timer.timeout.connect(window.reading.appear)
        window.reading.read(opening.reader)
        window.reading.stop_requested.connect(opening.reader.stop)
        window.reading.stop_all_requested.connect(opening.cancel)
        window.choices.reading_list.triggered.connect(self.show_list)
        opening.reader.busy_changed.connect(self._on_reader_busy_changed)
        opening.reader.files_changed.connect(self._refresh_choice)
        opening.reader.file_changed.connect(self._on_reader_file_changed)
        opening.files_told.connect(self._on_opening_files_told)
        self._refresh_choice()

    @Slot()
    def show_list(self) -> None:
        """Shows the files that were opened last, and gives them the keyboard."""
        self._window.messages.dismiss()
        panel = self._window.reading
        panel.appear()
        panel.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def _on_reader_busy_changed(self, busy: bool) -> None:
        self._window.reading.hide()  # what became of earlier files, or the list of these
        if busy:
            self._timer.start()
        else:
            self._timer.stop()

    @Slot()
    def _refresh_choice(self) -> None:
        self._window.choices.reading_list.setEnabled(bool(self._opening.reader.files))

    @Slot(int)
    def _on_reader_file_changed(self, _place: int) -> None:
        files = self._opening.reader.files
        if files and self._opening.busy:
            done = sum(1.0 if one.ended else one.done for one in files)
            self._window.status.show_progress(done / len(files))

    @Slot(list, bool)
    def _on_opening_files_told(self, lines: list[str], are_problems: bool) -> None:
        several = len(self._opening.reader.files) > 1
        if several and len(lines) > MOST_LINES:
            self._window.reading.appear()
            return
        label, act = self.tr("Show list"), self.show_list
        kind = Kind.PROBLEM if are_problems else Kind.NOTICE
        buttons = ((label, act),) if several else ()
        self._window.messages.show_message(Message(kind, tuple(lines), buttons))
