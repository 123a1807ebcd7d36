"""What can go wrong with a workspace file; each says what the user can do."""

from __future__ import annotations

from reader.core.errors import ReaderError


class WorkspaceError(ReaderError):
    """A workspace that cannot be opened or written."""


class NotAWorkspaceError(WorkspaceError):
    """A file that is no workspace, or one that was made to do harm."""


class DamagedError(WorkspaceError):
    """A workspace of which parts cannot be read; what can be read may be saved anew."""


class InUseError(WorkspaceError):
    """A workspace that another window or computer has open."""


class ReadOnlyError(WorkspaceError):
    """Something was to be written into a workspace that can only be read."""


class ConflictError(WorkspaceError):
    """A record is not as the action expects it; the action was not done."""
