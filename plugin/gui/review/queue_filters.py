"""The bar over the queue: what is listed, in which order; and the rules that make it."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QWidget,
)

from ...core.mechanism.review_tables import SubjectKind
from ...core.review.queue import Order, QueueRules, Reason, State
from ...storage.review_words import order_word, reason_word, state_word
from ...translate import tr

NAME = "TerrestrialCarbonQueue"
#: Choices of the first list that are no reason: all of the queue, and what is in no queue as well.
ANY, EVERYTHING = "", "*"
_MOST_STAKE = 1e12


class QueueFilters(QWidget):
    """``changed`` comes when something else shall be listed, ``rules_asked`` carries :class:`QueueRules`.

    ``chosen`` comes when a list was opened and is closed again, by mouse or Enter: the keyboard may go on.
    ``rules`` is for the page to lay out, in the place of the list while ``more`` is pressed.
    """

    changed = pyqtSignal()
    rules_asked = pyqtSignal(object)
    chosen = pyqtSignal()

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.reason = _combo(
            "Reason", tr("Why it is listed"), tr("What is listed, by why it is to be reviewed.")
        )
        self.reason.addItem(tr("in the queue"), ANY)
        for reason in Reason:
            self.reason.addItem(reason_word(reason), reason.value)
        self.reason.addItem(tr("everything"), EVERYTHING)
        self.state = _combo(
            "State", tr("State of the review"), tr("What is listed, by how far its review is.")
        )
        self.state.addItem(tr("any state"), ANY)
        for state in State:
            self.state.addItem(state_word(state), state.value)
        self.state.setCurrentIndex(self.state.findData(State.UNDECIDED.value))
        self.kind = _combo("Kind", tr("Parcels or events"), tr("Whether parcels, events or both are listed."))
        for words, kind in (
            (tr("parcels and events"), ANY),
            (tr("parcels"), SubjectKind.PARCEL.value),
            (tr("events"), SubjectKind.EVENT.value),
        ):
            self.kind.addItem(words, kind)
        self.order = _combo(
            "Order", tr("Order of the queue"), tr("In which order the queue is gone through.")
        )
        for order in Order:
            self.order.addItem(order_word(order), order.value)
        self._build_rules()
        self._lay_out()
        for combo in (self.reason, self.state, self.kind, self.order):
            combo.currentIndexChanged.connect(lambda index: self.changed.emit())
            combo.closed.connect(self.chosen)

    def choice(self) -> dict:
        """Return what :func:`core.review.queue.chosen` takes, without what stays listed anyway."""
        reason, state, kind = (one.currentData() for one in (self.reason, self.state, self.kind))
        return {
            "reason": Reason(reason) if reason not in (ANY, EVERYTHING) else None,
            "state": State(state) if state else None,
            "kind": SubjectKind(kind) if kind else None,
            "outside": reason == EVERYTHING,
        }

    @property
    def chosen_order(self) -> Order:
        """In which order it is listed."""
        return Order(self.order.currentData())

    def show_rules(self, rules: QueueRules, editable: bool) -> None:
        """Show the rules that are kept in the workspace, and let them be changed or not."""
        self.stake.setValue(rules.stake_tco2e)
        self.share.setValue(100.0 * rules.share)
        self.seed.setValue(rules.seed)
        self.keep.setEnabled(editable)

    def _build_rules(self) -> None:
        self.stake = QDoubleSpinBox()
        self.stake.setObjectName(f"{NAME}Stake")
        self.stake.setRange(0.0, _MOST_STAKE)
        self.stake.setDecimals(0)
        self.stake.setSingleStep(1000.0)
        self.stake.setGroupSeparatorShown(True)
        self.stake.setSuffix(" tCO2e")
        self.stake.setAccessibleName(tr("At stake above (tCO2e)"))
        self.stake.setToolTip(
            tr("Parcels with more stock or credits than this, and events that emitted more (tCO2e).")
        )
        self.share = QDoubleSpinBox()
        self.share.setObjectName(f"{NAME}Share")
        self.share.setRange(0.0, 100.0)
        self.share.setDecimals(1)
        self.share.setSuffix(" %")
        self.share.setAccessibleName(tr("Random audit (% of all)"))
        self.share.setToolTip(tr("Share of all parcels and events that is drawn at random for an audit (%)."))
        self.seed = QSpinBox()
        self.seed.setObjectName(f"{NAME}Seed")
        self.seed.setRange(-(2**31), 2**31 - 1)
        self.seed.setAccessibleName(tr("Seed of the audit"))
        self.seed.setToolTip(
            tr("The same seed draws the same ones, for every reader and on every computer; each has a number "
               "of its own, so new parcels change nobody's draw.")
        )  # fmt: skip
        self.keep = QPushButton(tr("Keep for all readers"))
        self.keep.setObjectName(f"{NAME}KeepRules")
        self.keep.setToolTip(tr("Keep these rules in the workspace; the journal says who changed them."))
        self.keep.clicked.connect(lambda checked=False: self.rules_asked.emit(self._rules()))

    def _rules(self) -> QueueRules:
        return QueueRules(self.stake.value(), self.share.value() / 100.0, self.seed.value())

    def _lay_out(self) -> None:
        self.more = QToolButton()
        self.more.setObjectName(f"{NAME}More")
        self.more.setText(tr("Rules"))
        self.more.setCheckable(True)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.setToolTip(
            tr(
                "The rules of the queue, in place of the list. Flags, and changes of status since the "
                "baseline or the last sign-off, always count."
            )
        )
        self.more.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.more.setAccessibleName(tr("Rules of the queue"))
        self.rules = QWidget()
        self.rules.setObjectName(f"{NAME}Rules")
        grid = QGridLayout(self.rules)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setSpacing(3)
        grid.addWidget(QLabel(tr("At stake above")), 0, 0)
        grid.addWidget(self.stake, 0, 1, 1, 3)
        grid.addWidget(QLabel(tr("Random audit")), 1, 0)
        grid.addWidget(self.share, 1, 1)
        grid.addWidget(QLabel(tr("Seed")), 1, 2)
        grid.addWidget(self.seed, 1, 3)
        grid.addWidget(self.keep, 2, 0, 1, 4)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        grid.setRowStretch(4, 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(3)
        for place, combo in enumerate((self.reason, self.state, self.kind, self.order)):
            grid.addWidget(combo, place // 2, place % 2)
        for place in (0, 1):
            grid.setColumnStretch(place, 1)
        grid.addWidget(self.more, 0, 2, 2, 1)


class _Combo(QComboBox):
    closed = pyqtSignal()

    def hidePopup(self) -> None:  # noqa: N802 (Qt's name)
        """Tell that the list is closed."""
        super().hidePopup()
        self.closed.emit()


def _combo(name: str, words: str, tip: str) -> QComboBox:
    combo = _Combo()
    combo.setObjectName(NAME + name)
    combo.setAccessibleName(words)
    combo.setToolTip(tip)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(8)
    return combo
