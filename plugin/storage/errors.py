"""What goes wrong with workspaces, imports and edits, as one clear sentence for the user.

Every message is already translated: it names the thing and says the way out.
"""

from __future__ import annotations

from ..translate import tr


class TerrestrialCarbonError(Exception):
    """Base of every error whose text may be shown to the user as it is."""


class EditRefused(TerrestrialCarbonError):
    """An edit cannot be done as asked; nothing was changed."""


class SettingsRefused(TerrestrialCarbonError):
    """A workspace's settings make no sense."""


class ImportRefused(TerrestrialCarbonError):
    """A source cannot be imported; the workspace is as it was."""


class WorkspaceError(TerrestrialCarbonError):
    """Something is wrong with a workspace file; ``path`` names it."""

    def __init__(self, path, sentence: str) -> None:
        super().__init__(sentence)
        self.path = str(path)


class WorkspaceNotFound(WorkspaceError):
    """There is no file at the path."""

    def __init__(self, path) -> None:
        text = tr("There is no workspace at {path}: check the name, or create a new workspace.")
        super().__init__(path, text.format(path=path))


class NotAWorkspace(WorkspaceError):
    """The file is something else: no GeoPackage, or a GeoPackage of another program."""

    def __init__(self, path) -> None:
        text = tr(
            "{path} is not a Terrestrial Carbon workspace: choose another file, "
            "or create a workspace and import this file's parcels into it."
        )
        super().__init__(path, text.format(path=path))


class WorkspaceDamaged(WorkspaceError):
    """The file is a damaged or incomplete workspace."""

    def __init__(self, path, detail: str) -> None:
        text = tr("The workspace {path} is damaged ({detail}): go back to a copy of it.")
        super().__init__(path, text.format(path=path, detail=detail))


class WorkspaceTooNew(WorkspaceError):
    """The workspace was made by a newer version of the plugin."""

    def __init__(self, path, version: int, known: int) -> None:
        text = tr(
            "The workspace {path} was made by a newer version of Terrestrial Carbon "
            "(schema {version}; this one knows {known}): update the plugin."
        )
        super().__init__(path, text.format(path=path, version=version, known=known))


class WorkspaceLocked(WorkspaceError):
    """Another program or person is writing to the workspace."""

    def __init__(self, path) -> None:
        text = tr(
            "The workspace {path} is in use by another program: close it there, "
            "or wait until it has saved, and try again."
        )
        super().__init__(path, text.format(path=path))


class WorkspaceReadOnly(WorkspaceError):
    """Something was to be written into a workspace that can only be read."""

    def __init__(self, path) -> None:
        text = tr(
            "The workspace {path} can only be read: copy it to a folder where you may write, "
            "and open the copy."
        )
        super().__init__(path, text.format(path=path))


class WorkspaceExists(WorkspaceError):
    """A new workspace would overwrite an existing file."""

    def __init__(self, path) -> None:
        text = tr("{path} exists already: choose another name, or open that workspace.")
        super().__init__(path, text.format(path=path))


class WorkspaceNotWritten(WorkspaceError):
    """A write failed (disk full, folder not writable); nothing half written is left."""

    def __init__(self, path, detail: str) -> None:
        text = tr(
            "The workspace {path} could not be written ({detail}): check the free space and "
            "whether you may write there. Nothing was changed."
        )
        super().__init__(path, text.format(path=path, detail=detail))


class LedgerRefused(WorkspaceError):
    """The database refused rows of an act; nothing was changed."""

    def __init__(self, path, detail: str) -> None:
        text = tr(
            "The accounts in {path} do not take this ({detail}): nothing was changed. Verify the ledger, "
            "and report it if that finds nothing."
        )
        super().__init__(path, text.format(path=path, detail=detail))


class MergeRefused(TerrestrialCarbonError):
    """A colleague's work cannot be merged as asked; the workspace is as it was."""
