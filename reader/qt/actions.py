"""What the user can choose from the menus or by keys: names, keys and groups, and no deeds."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoStack

from reader.qt.preferences import ThemeChoice

StandardKey = QKeySequence.StandardKey
Keys = tuple[str | StandardKey, ...]


class Actions(QObject):
    """The window's actions; whoever carries one out connects to its ``triggered``."""

    def __init__(self, undo_stack: QUndoStack, parent: QObject) -> None:
        super().__init__(parent)
        self._make_file_actions()
        self._make_edit_actions(undo_stack)
        self._make_find_actions()
        self._make_view_actions()
        self._make_page_actions()
        self._make_articles_actions()
        self._make_compare_actions()
        self._make_sentence_actions()
        self._make_verdict_actions()
        self._make_note_actions()
        self._make_help_actions()

    def _make_file_actions(self) -> None:
        self.new = self._action(self.tr("&New comparison"), StandardKey.New)
        self.new_window = self._action(self.tr("New w&indow"), "Ctrl+Shift+N")
        self.open_articles = self._action(self.tr("&Open articles…"), StandardKey.Open)
        self.open_checked = self._action(self.tr("Open wit&h details…"), "Ctrl+Alt+O")
        self.paste_article = self._action(self.tr("&Paste article…"), "Ctrl+Shift+V")
        self.open_samples = self._action(self.tr("Open samp&le set"))
        self.reading_list = self._action(self.tr("&Files read last"))
        self.clear_recent = self._action(self.tr("&Clear list"))
        self.open_workspace = self._action(self.tr("Open wor&kspace…"), "Ctrl+Shift+O")
        self.save_workspace = self._action(self.tr("&Save workspace"), StandardKey.Save)
        self.save_workspace_as = self._action(
            self.tr("Save workspace &as…"), StandardKey.SaveAs, "Ctrl+Shift+S"
        )
        self.export = self._action(self.tr("&Export…"), "Ctrl+Shift+E")
        self.import_notes = self._action(self.tr("I&mport notes…"))
        self.print_preview = self._action(self.tr("Print pre&view…"))
        self.print_report = self._action(self.tr("Prin&t…"), StandardKey.Print)
        self.quit = self._action(self.tr("&Quit"), StandardKey.Quit, "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _make_edit_actions(self, stack: QUndoStack) -> None:
        self.undo = stack.createUndoAction(self, self.tr("&Undo"))
        stack.undoTextChanged.connect(self._on_stack_undo_text_changed)
        self.undo.setShortcuts(QKeySequence.keyBindings(StandardKey.Undo))
        self.redo = stack.createRedoAction(self, self.tr("&Redo"))
        stack.redoTextChanged.connect(self._on_stack_redo_text_changed)
        self.redo.setShortcuts(QKeySequence.keyBindings(StandardKey.Redo))
        self.preferences = self._action(self.tr("Pr&eferences…"), "Ctrl+,", StandardKey.Preferences)
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)

    def _make_find_actions(self) -> None:
        self.find = self._action(self.tr("&Find in article…"), StandardKey.Find)
        self.find_in_all = self._action(self.tr("Find in &all articles…"), "Ctrl+Shift+F")
        self.find_next = self._action(self.tr("Find &next"), "F3", StandardKey.FindNext)
        self.find_previous = self._action(
            self.tr("Find &previous"), "Shift+F3", StandardKey.FindPrevious
        )

    def _make_view_actions(self) -> None:
        # Ctrl+= is Ctrl++ without Shift on most keyboards.
        self.zoom_in = self._action(self.tr("Zoom &in"), StandardKey.ZoomIn, "Ctrl+=")
        self.zoom_out = self._action(self.tr("Zoom &out"), StandardKey.ZoomOut)
        self.zoom_usual = self._action(self.tr("&Usual size"), "Ctrl+0")
        self.themes = {
            ThemeChoice.SYSTEM: self._switch(self.tr("As the &system")),
            ThemeChoice.LIGHT: self._switch(self.tr("&Light")),
            ThemeChoice.DARK: self._switch(self.tr("&Dark")),
        }
        group = QActionGroup(self)
        for action in self.themes.values():
            group.addAction(action)
        self.high_contrast = self._switch(self.tr("&High contrast"))
        self.reduced_motion = self._switch(self.tr("Reduced &motion"))
        self.sync_scrolling = self._switch(self.tr("Scroll &columns together"), "Ctrl+L")
        self.overview = self._switch(self.tr("O&verview beside the columns"), "F9")
        self.column_left = self._action(self.tr("&Scroll columns left"), "Alt+Left")
        self.column_right = self._action(self.tr("S&croll columns right"), "Alt+Right")
        self.shared_wording = self._switch(self.tr("Mark shared &wording"))
        self.reset_layout = self._action(self.tr("&Reset layout"))

    def _make_page_actions(self) -> None:
        self.articles_page = self._switch(self.tr("&Articles page"), "Alt+1")
        self.claims_page = self._switch(self.tr("Claim&s page"), "Alt+2")
        self.next_page = self._action(self.tr("&Next page"), "Ctrl+Tab")

    def _make_articles_actions(self) -> None:
        self.article_details = self._action(self.tr("Article &details…"), "Alt+Return")
        self.read_again = self._action(self.tr("Read article a&gain"), "Ctrl+R")
        self.hide_article = self._action(self.tr("&Hide column"))
        self.show_all_articles = self._action(self.tr("Show &all columns"))
        self.pin_base = self._switch(self.tr("&Pin as base"), "Ctrl+B")
        self.move_left = self._action(self.tr("Move column &left"), "Alt+Shift+Left")
        self.move_right = self._action(self.tr("Move column &right"), "Alt+Shift+Right")

    def _make_compare_actions(self) -> None:
        self.next_finding = self._action(self.tr("&Next difference"), "Alt+Down", "F8")
        self.previous_finding = self._action(self.tr("&Previous difference"), "Alt+Up", "F7")
        self.first_finding = self._action(self.tr("&First difference"), "Alt+Home")
        self.last_finding = self._action(self.tr("&Last difference"), "Alt+End")
        self.next_column = self._action(self.tr("Next &column"), "F6")
        self.previous_column = self._action(self.tr("Previous col&umn"), "Shift+F6")
        self.why = self._action(self.tr("&Why this is told"), "Ctrl+I")
        self.rules = self._action(self.tr("&Rules…"))
        self.load_lexicon = self._action(self.tr("&Load…"))
        self.reload_lexicon = self._action(self.tr("&Read it again"))
        self.lexicon_changes = self._action(self.tr("&What it changes"))
        self.drop_lexicon = self._action(self.tr("Use it no &more"))
        self.analyse = self._action(self.tr("&Analyse again"), "F5")
        self.cancel = self._action(self.tr("Cancel anal&ysis"), "Esc")

    def _make_verdict_actions(self) -> None:
        self.next_open = self._action(self.tr("Next &open difference"), "N")
        self.mark_real = self._action(self.tr("&Confirm as real"), "C")
        self.mark_explained = self._action(self.tr("Mark as &explained"), "E")
        self.mark_false_alarm = self._action(self.tr("Mark as &false alarm"), "X")
        self.snooze = self._action(self.tr("&Snooze until the next start"), "S")
        self.reopen = self._action(self.tr("&Reopen"), "O")
        for action in self.verdicts:
            # Letters mean this in the list of findings and in the pair pane only.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.give_reason = self._action(self.tr("&Give a reason…"))
        self.copy_finding = self._action(self.tr("Copy as &text"))
        self.next_words = self._action(self.tr("Next &differing words"), "F4")
        self.previous_words = self._action(self.tr("Previous differing words"), "Shift+F4")

    def _make_sentence_actions(self) -> None:
        self.sentences_shown = (
            self._switch(self.tr("&All sentences"), "Ctrl+1"),
            self._switch(self.tr("With &differences"), "Ctrl+2"),
            self._switch(self.tr("&Only here"), "Ctrl+3"),
        )
        group = QActionGroup(self)
        for action in self.sentences_shown:
            group.addAction(action)
        self.missing_here = self._action(self.tr("Missing &here…"), "Ctrl+4")
        self.separators = self._switch(self.tr("&Marks between sentences"))
        self.furniture = self._switch(self.tr("Menus and &furniture of pages"), "Ctrl+5")
        self.next_only = self._action(self.tr("Next sentence of on&e article alone"), "Shift+F8")
        self.previous_only = self._action(
            self.tr("Previous &sentence of one article alone"), "Shift+F7"
        )
        self.link = self._action(self.tr("&Link with …"), "Space")
        self.cut_link = self._action(self.tr("&Cut link"), StandardKey.Delete)
        self.keep_link = self._action(self.tr("&Keep link"), "Ctrl+K")
        self.decided_links = self._action(self.tr("Links &decided by you…"))
        self.sentence_menu = self._action(self.tr("&Menu of the sentence"), "Shift+F10")
        self.copy_with_source = self._action(self.tr("Copy with &source"), "Ctrl+Shift+C")
        for action in (*self.links, self.sentence_menu, self.copy_with_source):
            # In lists and fields these keys have other meanings.
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _make_note_actions(self) -> None:
        self.note = self._action(self.tr("&Note on what is chosen"), "A", "Ctrl+M")
        self.highlight = self._action(self.tr("&Highlight, or take it away"), "H", "Ctrl+H")
        self.tag = self._action(self.tr("&Tag"), "T", "Ctrl+T")
        for action in self.notes:
            # In fields these letters are letters.
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.show_notes = self._action(self.tr("&All notes"), "Ctrl+Shift+M")
        self.all_tags = self._action(self.tr("&Rename and merge tags…"))

    def _make_help_actions(self) -> None:
        self.guide = self._action(self.tr("Short &guide"))
        self.shortcuts = self._action(self.tr("Keyboard &shortcuts"), "F1", "Ctrl+?")
        self.about = self._action(self.tr("&About Parallax"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    # Qt sets the step's name behind the verb, where other languages want a sign between them.

    @Slot(str)
    def _on_stack_undo_text_changed(self, step: str) -> None:
        self.undo.setText(self.tr("&Undo {0}").format(step) if step else self.tr("&Undo"))

    @Slot(str)
    def _on_stack_redo_text_changed(self, step: str) -> None:
        self.redo.setText(self.tr("&Redo {0}").format(step) if step else self.tr("&Redo"))

    def _action(self, text: str, *keys: str | StandardKey) -> QAction:
        action = QAction(text, self)
        sequences: list[QKeySequence] = []
        for key in keys:
            found = [QKeySequence(key)] if isinstance(key, str) else QKeySequence.keyBindings(key)
            sequences += [one for one in found if one not in sequences]
        action.setShortcuts(sequences)
        return action

    def _switch(self, text: str, *keys: str | StandardKey) -> QAction:
        action = self._action(text, *keys)
        action.setCheckable(True)
        return action

    @property
    def finding_words(self) -> tuple[QAction, ...]:
        """The actions that look for words in the articles."""
        return (self.find, self.find_in_all, self.find_next, self.find_previous)

    @property
    def columns(self) -> tuple[QAction, ...]:
        """The actions about the column that has the keyboard."""
        return (
            self.hide_article,
            self.show_all_articles,
            self.pin_base,
            self.move_left,
            self.move_right,
        )

    @property
    def pages(self) -> tuple[QAction, ...]:
        """The actions that choose what the centre of the window shows."""
        return (self.articles_page, self.claims_page, self.next_page)

    @property
    def links(self) -> tuple[QAction, ...]:
        """The actions that decide about the links of a sentence."""
        return (self.link, self.cut_link, self.keep_link)

    @property
    def lexicons(self) -> tuple[QAction, ...]:
        """The actions about a lexicon of the user's own."""
        return (self.load_lexicon, self.reload_lexicon, self.lexicon_changes, self.drop_lexicon)

    @property
    def notes(self) -> tuple[QAction, ...]:
        """The actions that note something about what is chosen."""
        return (self.note, self.highlight, self.tag)

    @property
    def findings(self) -> tuple[QAction, ...]:
        """The actions that walk through the differences."""
        return (self.next_finding, self.previous_finding, self.first_finding, self.last_finding)

    @property
    def verdicts(self) -> tuple[QAction, ...]:
        """The actions that give a verdict on a finding, and the way to the next open one."""
        return (
            self.next_open,
            self.mark_real,
            self.mark_explained,
            self.mark_false_alarm,
            self.snooze,
            self.reopen,
        )
