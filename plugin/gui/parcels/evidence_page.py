"""The page of a parcel's evidence: what its status rests on, and what is still missing."""

from html import escape

from qgis.gui import QgsDateEdit
from qgis.PyQt.QtCore import QDate, QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...core.mechanism.classes import required_fields
from ...core.parcel import BASES_OF_STATUS, WITHHOLDING_FLAGS, Status
from ...reports.formats import day
from ...storage.form import aliases
from ...storage.values import to_date
from ...storage.words import basis_word, flag_word, status_word
from ...translate import tr
from ..lock_words import signed_words
from ..widgets import note, number, parcels
from .attachments_drops import dropped_of
from .attachments_view import AttachmentsView
from .evidence import MIXED, Evidence

#: Fields the page shows, and for which statuses; ``None`` means for all.
_SHOWN_FOR = {
    "name": None,
    "basis": (Status.PROTECTED, Status.INACCESSIBLE),
    "legal_ref": (Status.PROTECTED, Status.THREATENED),
    "treaty_ref": (Status.PROTECTED,),
    "protected_from": (Status.PROTECTED, Status.THREATENED),
    "protected_to": (Status.PROTECTED, Status.THREATENED),
    "threat_note": (Status.THREATENED,),
    "constraint_note": (Status.INACCESSIBLE,),
    "excluded_to": (Status.EXCLUDED,),
    "holder_id": None,
    "status_comment": None,
}
_GAP = 6  # pixels above and below a label: rows a little higher than their fields
_DATES = ("protected_from", "protected_to", "excluded_to")
_CHOICES = ("basis", "holder_id")


class EvidencePage(QWidget):
    """Shows one :class:`Evidence` and what is attached.

    ``edited`` carries field and value (Python, ``None`` empty), ``dropped`` paths of files and addresses.
    """

    edited = pyqtSignal(str, object)
    dropped = pyqtSignal(object, object)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._evidence = None
        self._labels, self._fields = {}, {}
        self._title = note(name="TerrestrialCarbonEvidenceTitle")
        self._stock = note(name="TerrestrialCarbonEvidenceStock")
        self._missing = note(name="TerrestrialCarbonEvidenceMissing")
        self._signed = note(name="TerrestrialCarbonEvidenceSigned")
        self._signed.setTextFormat(Qt.TextFormat.PlainText)
        self._signed.hide()
        self._accept = QCheckBox(tr("Accept: count the stock in the totals"))
        self._accept.setObjectName("TerrestrialCarbonEvidence_flag_accepted")
        self._accept.setToolTip(
            tr("A flagged stock stays out of the totals (tCO2e) until a person accepts it.")
        )
        self._accept.clicked.connect(lambda checked: self.edited.emit("flag_accepted", checked))
        self._fields_part = QWidget()
        self._form = QFormLayout(self._fields_part)
        self.attachments = AttachmentsView()
        self._is_editable = True
        self.setAcceptDrops(True)
        self._form.setContentsMargins(0, 0, 4, 0)
        self._form.setVerticalSpacing(0)  # a hidden row would keep its share; labels hold the distance
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name in _SHOWN_FOR:
            self._add_field(name)
        body = QWidget()
        parts = QVBoxLayout(body)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(4)
        parts.addWidget(self.attachments.needs_part)
        parts.addWidget(self._fields_part)
        parts.addWidget(self.attachments)
        parts.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(body)
        self._area = area
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 2, 4)
        column.setSpacing(4)
        for widget in (self._title, self._signed, self._stock, self._missing, self._accept):
            column.addWidget(widget)
        column.addWidget(area, 1)
        column.addStretch(0)
        self.show_evidence(None)

    def show_holders(self, holders) -> None:
        """Offer ``holders`` (``{id, name}``) as right holders."""
        box = self._fields["holder_id"]
        with QSignalBlocker(box):
            box.clear()
            box.addItem(tr("none"), None)
            for holder in holders:
                box.addItem(holder["name"] or holder["id"], holder["id"])

    def show_evidence(self, evidence: Evidence, ask: str = "") -> None:
        """Show the evidence of the selected parcels; ``None`` asks for a selection, or what ``ask`` says."""
        self._evidence = evidence
        self._area.setVisible(evidence is not None)
        self._fields_part.setVisible(evidence is not None)
        self._accept.setVisible(bool(evidence and evidence.flag in WITHHOLDING_FLAGS))
        if evidence is None:
            self._title.setText(
                ask or tr("Select a parcel on the map or in the list to see what its status rests on.")
            )
            self._stock.hide()
            self._missing.hide()
            return
        self._title.setText(_title(evidence))
        self._stock.setText(_stock(evidence))
        self._stock.setToolTip(_origin(evidence))
        self._stock.setVisible(evidence.count == 1)
        self._accept.setChecked(evidence.values.get("flag_accepted") is True)
        self._fill_bases(evidence.status)
        required = () if evidence.status is MIXED else required_fields(evidence.status, evidence.basis)
        for name, field in self._fields.items():
            shown = _is_shown(name, evidence, required)
            field.setVisible(shown)
            self._labels[name].setVisible(shown)
            self._mark(name, name in required, evidence.values.get(name))
            self._fill(name, evidence.values.get(name))
        self._missing.setText("<br>".join(f"⚠ {sentence}" for sentence in evidence.findings))
        self._missing.setVisible(bool(evidence.findings))

    def show_signed(self, locks) -> None:
        """Say by whom the selected parcels were signed off, if any were."""
        locks = list(locks)
        self._signed.setText(signed_words(locks) if locks else "")
        self._signed.setVisible(bool(locks))

    def show_attachments_of(self, count: int) -> None:
        """Show what is attached to ``count`` parcels, also where they are too many for their fields."""
        if count and self._evidence is None:
            self._title.setText(f"<b>{escape(parcels(count))}</b>")
        if count:
            self._area.setVisible(True)

    def set_editable(self, editable: bool) -> None:
        """Let the fields be typed in and evidence be attached, or not (a workspace that can only be read)."""
        self._is_editable = editable
        self._fields_part.setEnabled(editable)
        self.attachments.set_editable(editable)
        self._accept.setEnabled(editable)

    def dragEnterEvent(self, event) -> None:
        """Take files and addresses while parcels are shown."""
        if self._is_editable and self.attachments.overview.parcel_ids and any(dropped_of(event.mimeData())):
            event.acceptProposedAction()

    def dropEvent(self, event) -> None:
        """Hand on what was dropped."""
        files, addresses = dropped_of(event.mimeData())
        event.acceptProposedAction()
        self.dropped.emit(files, addresses)

    def _add_field(self, name: str) -> None:
        words = aliases()
        if name in _DATES:
            field = _date_edit()
            field.dateChanged.connect(lambda date, name=name: self._report_date(name, date))
        elif name in _CHOICES:
            field = QComboBox()
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumContentsLength(8)
            field.activated.connect(lambda index, name=name: self._report_choice(name))
        else:
            field = QLineEdit()
            field.setClearButtonEnabled(True)
            field.editingFinished.connect(lambda name=name: self._report_text(name))
        field.setMinimumWidth(80)
        field.setObjectName(f"TerrestrialCarbonEvidence_{name}")
        field.setAccessibleName(words[name])
        field.setToolTip(_tips()[name])
        label = QLabel(words[name])
        label.setBuddy(field)
        label.setContentsMargins(0, _GAP, 0, _GAP)
        self._labels[name], self._fields[name] = label, field
        self._form.addRow(label, field)

    def _fill_bases(self, status) -> None:
        box = self._fields["basis"]
        with QSignalBlocker(box):
            box.clear()
            for basis in () if status is MIXED else BASES_OF_STATUS.get(status, ()):
                box.addItem(basis_word(basis), basis.value)

    def _fill(self, name: str, value) -> None:
        field = self._fields[name]
        with QSignalBlocker(field):
            if name in _DATES:
                day = None if value is MIXED else to_date(value)
                if day is None:
                    field.setDate(QDate())
                else:
                    field.setDate(QDate(day.year, day.month, day.day))
            elif name in _CHOICES:
                field.setCurrentIndex(-1 if value is MIXED else field.findData(value))
            else:
                field.setText("" if value is MIXED or value is None else str(value))
                field.setCursorPosition(0)
                field.setPlaceholderText(tr("several values") if value is MIXED else "")

    def _mark(self, name: str, required: bool, value) -> None:
        """Mark a required field, more strongly while it is empty."""
        words = aliases()[name]
        missing = required and value in (None, "")
        self._labels[name].setText(f"<b>{words} *</b>" if required else words)
        self._fields[name].setStyleSheet(
            "QLineEdit, QAbstractSpinBox, QComboBox { border: 2px solid #ef6c00; border-radius: 3px; }"
            if missing
            else ""
        )
        tip = _tips()[name] + ("\n" + tr("Required for this status.") if required else "")
        self._fields[name].setToolTip(tip)

    def _report_text(self, name: str) -> None:
        text = self._fields[name].text().strip() or None
        before = self._evidence and self._evidence.values.get(name)
        if self._evidence is not None and text != before and not (before is MIXED and text is None):
            self.edited.emit(name, text)

    def _report_choice(self, name: str) -> None:
        value = self._fields[name].currentData()
        if self._evidence is not None and value != self._evidence.values.get(name):
            self.edited.emit(name, value)

    def _report_date(self, name: str, date: QDate) -> None:
        day = to_date(date) if date.isValid() and not self._fields[name].isNull() else None
        if self._evidence is not None and day != self._evidence.values.get(name):
            self.edited.emit(name, day)


def _date_edit() -> QgsDateEdit:
    edit = QgsDateEdit()
    edit.setAllowNull(True)
    edit.setNullRepresentation("–")
    edit.setCalendarPopup(True)
    edit.setDisplayFormat("yyyy-MM-dd")
    return edit


def _is_shown(name, evidence, required) -> bool:
    if name == "name":
        return evidence.count == 1
    statuses = _SHOWN_FOR[name]
    if statuses is None or name in required:
        return True
    if evidence.status is MIXED or evidence.status not in statuses:
        return False
    if evidence.status is Status.PROTECTED and name in ("treaty_ref", "legal_ref"):
        return evidence.values.get(name) not in (None, "")
    return True


def _title(evidence) -> str:
    status = tr("several statuses") if evidence.status is MIXED else status_word(evidence.status)
    parts = [parcels(evidence.count) if evidence.count > 1 else evidence.name, status]
    if evidence.flag not in (None, MIXED):
        parts.append("⚑ " + flag_word(evidence.flag))
    return " · ".join(f"<b>{p}</b>" if i == 0 else p for i, p in enumerate(parts))


def _stock(evidence) -> str:
    """Return area and stock of one parcel, and where the stock comes from."""
    values = evidence.values
    area, stock, error = values["area_ha"], values["stock_tco2e"], values["stock_se_tco2e"]
    if evidence.count != 1:
        return ""
    parts = [] if area is None else [tr("{area} ha").format(area=number(area, 2))]
    if stock is None:
        parts.append(tr("no stock"))
    else:
        around = "" if error is None else f" ± {number(error, 0)}"
        parts.append(tr("{value} tCO2e").format(value=number(stock, 0) + around))
    if values["stock_source"]:
        parts.append(escape(str(values["stock_source"])))
    if values["stock_date"] is not None:
        parts.append(day(to_date(values["stock_date"])))
    if values["covered_pct"] is not None:
        parts.append(tr("covered {percent} %").format(percent=number(values["covered_pct"], 1)))
    return " · ".join(parts)


def _origin(evidence) -> str:
    tip = tr("Area on the ellipsoid; stock, with its standard error; its map; its date; share with data.")
    source = evidence.values["source"] if evidence.count == 1 else None
    return tip if not source else tip + "\n" + tr("Imported from {source}").format(source=source)


def _tips():
    return {
        "name": tr("The parcel's name."),
        "basis": tr("What the status rests on."),
        "legal_ref": tr("Law or decree, with its number and date of entry into force."),
        "treaty_ref": tr("International convention and site, such as a Ramsar site number."),
        "protected_from": tr("Day on which the protection came into force (year-month-day)."),
        "protected_to": tr("Day on which the protection ended; empty if it stands (year-month-day)."),
        "threat_note": tr("Illegal activity that damages or threatens the parcel, and how it is known."),
        "constraint_note": tr("Why it cannot be developed: slope in degrees, distance in km, flooding."),
        "excluded_to": tr("Day until which the parcel stays out of stock and budget (year-month-day)."),
        "holder_id": tr("Who holds the emission rights over this parcel."),
        "status_comment": tr("Why this status was chosen."),
    }
