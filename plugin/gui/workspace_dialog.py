"""The short guided dialog for a new workspace."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsMapLayerProxyModel, QgsProcessingContext, QgsProcessingFeedback
from qgis.gui import QgsFileWidget, QgsMapLayerComboBox, QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import QDate, QStandardPaths
from qgis.PyQt.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
)

from ..core.mechanism.budget import DEFAULT_PERIOD_YEARS
from ..processing.create_workspace import CreateWorkspace
from ..storage.settings import DEFAULT_CUTOFF, LONGEST_PERIOD
from ..translate import tr
from .forest_fields import ForestFields
from .recent import recent_workspaces
from .widgets import note

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


@dataclass(frozen=True)
class NewWorkspace:
    """The dialog's answer: parameters of ``terrestrialcarbon:createworkspace``."""

    parameters: dict

    def create(self, project) -> Path:
        """Create the workspace and return its path.

        :raises QgsProcessingException: with the sentence for the user.
        """
        context = QgsProcessingContext()
        context.setProject(project)
        context.setTransformContext(project.transformContext())
        results, _ = (
            CreateWorkspace().create().run(self.parameters, context, QgsProcessingFeedback(False), {}, False)
        )
        return Path(results["OUTPUT"])


class WorkspaceDialog(QDialog):
    """Name, place, boundary, dates, period, file; says inline what is still wrong."""

    def __init__(self, project, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName("TerrestrialCarbonNewWorkspace")
        self.setWindowTitle(tr("New workspace"))
        self._project = project
        self._file_follows_name = True
        self._make_fields()
        self._buttons = QDialogButtonBox()
        self._buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._create = self._buttons.addButton(tr("Create"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._create.setDefault(True)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._problem = note(name="TerrestrialCarbonNewWorkspaceProblem")
        column = QVBoxLayout(self)
        column.addWidget(note(tr("A workspace is one file with a place's parcels, settings and accounts.")))
        column.addLayout(self._form())
        column.addWidget(self._problem)
        column.addWidget(self._buttons)
        self.setMinimumWidth(500)
        self._connect()
        self._follow_boundary()
        self._suggest_file()
        self.name.setFocus()

    def answer(self) -> NewWorkspace:
        """Return what was filled in."""
        boundary = self.boundary.currentLayer()
        return NewWorkspace(
            {
                "NAME": self.name.text().strip(),
                "PLACE": self.place.text().strip(),
                "BOUNDARY": None if boundary is None else boundary.id(),
                "CRS": self.crs.crs(),
                "JOINING_DATE": self.joining.date().toString("yyyy-MM-dd"),
                "PERIOD_YEARS": self.period.value(),
                "CUTOFF_DATE": self.cutoff.date().toString("yyyy-MM-dd"),
                **self.forest.parameters(),
                "OUTPUT": str(self._path()),
            }
        )

    def problem(self) -> str:
        """Return what must still be put right, empty if nothing."""
        path = self._path()
        if not self.name.text().strip():
            return tr("Give the workspace a name.")
        if path is None:
            return tr("Choose a file for the workspace.")
        if path.exists():
            return tr("{file} exists already: choose another name.").format(file=path.name)
        if not path.parent.is_dir():
            return tr("There is no folder {folder}: choose another.").format(folder=path.parent)
        if not os.access(path.parent, os.W_OK):
            return tr("You may not write in {folder}: choose another folder.").format(folder=path.parent)
        if not self.crs.crs().isValid():
            return tr("Choose a coordinate reference system.")
        return self.forest.problem()

    def _make_fields(self) -> None:
        self.name, self.place = QLineEdit(), QLineEdit()
        self.boundary = QgsMapLayerComboBox()
        self.boundary.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.boundary.setAllowEmptyLayer(True, tr("none"))
        self.boundary.setCurrentIndex(0)
        self.joining, self.cutoff = _date(QDate.currentDate()), _date(QDate(*DEFAULT_CUTOFF.timetuple()[:3]))
        self.period = QSpinBox()
        self.period.setRange(1, LONGEST_PERIOD)
        self.period.setValue(DEFAULT_PERIOD_YEARS)
        self.period.setSuffix(" " + tr("years"))
        self.forest = ForestFields(lambda: self._validate())
        self.crs = QgsProjectionSelectionWidget()
        self.file = QgsFileWidget()
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter(tr("Workspaces (*.gpkg)"))
        self.file.setDialogTitle(tr("File of the new workspace"))

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, label, widget, tip in (
            ("name", tr("Name"), self.name, tr("What the workspace is called on screen and in reports.")),
            ("place", tr("Country or region"), self.place, tr("Whose carbon is accounted; may stay empty.")),
            (
                "boundary",
                tr("Boundary"),
                self.boundary,
                tr("Polygon layer of this project whose outline is the accounting area, or none."),
            ),
            (
                "joining",
                tr("Joining date"),
                self.joining,
                tr("Day the country joins (year-month-day): the whole stock is measured on it."),
            ),
            (
                "period",
                tr("Period"),
                self.period,
                tr("Years over which the tradeable stock becomes budgets."),
            ),
            (
                "cutoff",
                tr("Cut-off date"),
                self.cutoff,
                tr("Land that a law protected on this day counts as protected (year-month-day)."),
            ),
            (
                "forest",
                tr("Forest"),
                self.forest,
                tr("What the country calls a forest: least crown cover, area and height; may stay empty."),
            ),
            (
                "crs",
                tr("Coordinate system"),
                self.crs,
                tr("CRS in which parcels are stored; areas are measured on the ellipsoid in any case."),
            ),
            ("file", tr("File"), self.file, tr("GeoPackage that is created; one file holds everything.")),
        ):
            widget.setObjectName(f"TerrestrialCarbonNewWorkspace_{name}")
            widget.setToolTip(tip)
            form.addRow(label, widget)
        return form

    def _connect(self) -> None:
        self.name.textChanged.connect(lambda text: self._suggest_file())
        self.boundary.layerChanged.connect(lambda layer: self._follow_boundary())
        self.file.fileChanged.connect(self._on_file)
        self.crs.crsChanged.connect(lambda crs: self._validate())

    def _follow_boundary(self) -> None:
        layer = self.boundary.currentLayer()
        crs = layer.crs() if layer is not None else self._project.crs()
        if not crs.isValid():
            crs = type(crs)("EPSG:4326")
        self.crs.setCrs(crs)
        self._validate()

    def _suggest_file(self) -> None:
        stem = " ".join(_FORBIDDEN.sub(" ", self.name.text()).split()).strip(".")
        if self._file_follows_name:
            self.file.blockSignals(True)
            self.file.setFilePath(str(_folder() / f"{stem}.gpkg") if stem else "")
            self.file.blockSignals(False)
        self._validate()

    def _on_file(self, path: str) -> None:
        self._file_follows_name = not path
        self._validate()

    def _path(self):
        text = self.file.filePath().strip()
        if not text:
            return None
        path = Path(text)
        return path if path.suffix.lower() == ".gpkg" else path.with_name(path.name + ".gpkg")

    def _validate(self) -> None:
        problem = self.problem()
        self._create.setEnabled(not problem)
        self._problem.setText(f"⚠ {problem}" if problem else "")


def _date(day: QDate) -> QDateEdit:
    edit = QDateEdit(day)
    edit.setCalendarPopup(True)
    edit.setDisplayFormat("yyyy-MM-dd")
    return edit


def _folder() -> Path:
    """Return the folder of the latest workspace, else the user's documents."""
    recent = recent_workspaces()
    if recent:
        return Path(recent[0]).parent
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if Path(documents).is_dir() else Path.home()
