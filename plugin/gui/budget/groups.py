"""Parcels summed into few groups, so that the rules of the budget run in no time at 100,000 parcels.

A group stands for all parcels that no rule can tell apart: it goes into the core as one parcel.
"""

from __future__ import annotations

from qgis.core import QgsFeatureRequest
from qgis.PyQt.QtCore import QObject

from ...core.mechanism.budget import BudgetResult, compute_budget
from ...core.parcel import Basis, Flag, Parcel, Status
from ...core.totals import is_withholding
from ...storage.decision import Decision
from ...storage.parcel_figures import read_saved_rows
from ...storage.values import from_attribute
from ..connections import Connections

EXTRA_FIELDS = ("holder_id", "plan_class", "covered_pct")
_NOTHING = (None, None, None)


def budget_of_totals(totals, decision: Decision, period_years: int) -> BudgetResult:
    """Return the budget of live ``totals`` under any method but the land-management plan.

    :raises RuleError: there are no parcels, or the method lacks its evidence.
    """
    parcels = [
        Parcel("class", status, basis, total.area_ha, total.stock_tco2e)
        for (status, basis), total in totals.by_class.items()
    ]
    return _budget(parcels, decision, period_years)


def _budget(parcels, decision: Decision, period_years: int) -> BudgetResult:
    return compute_budget(
        parcels,
        period_years=period_years,
        method=decision.method,
        history=decision.history,
        projection_tco2e=decision.projection_tco2e,
    )


class Groups(QObject):
    """Sums by status, basis, holder and plan class of the session's rows, read when first asked for."""

    def __init__(self, session, parent=None) -> None:
        super().__init__(parent)
        self._session = session
        self._layer = session.parcel_layer
        self._extras = None
        self._connections = Connections()
        self._connections.connect(session.rows.changed, self._update)
        self._connections.connect(session.rows.reset, self._forget)

    def detach(self) -> None:
        """Stop following the rows."""
        self._connections.disconnect_all()

    def extra(self, fid: int) -> tuple:
        """Return (holder id, plan class, covered %) of a parcel."""
        return self._all_extras().get(fid, _NOTHING)

    def budget(self, decision: Decision, period_years: int) -> tuple[BudgetResult, dict]:
        """Return the budget by any method, and the number of parcels by holder id.

        :raises RuleError: there are no parcels, or the method lacks its evidence.
        """
        sums, numbers = self._sums()
        parcels = [
            Parcel(
                id="group",
                status=Status(status) if status else None,
                basis=Basis(basis) if basis else None,
                area_ha=area,
                stock_tco2e=stock if known else None,
                holder_id=holder,
                plan_class=plan,
                flag=Flag.LOW_COVERAGE if withheld else None,
            )
            for (status, basis, holder, plan, withheld, known), (area, stock) in sums.items()
        ]
        return _budget(parcels, decision, period_years), numbers

    def by_plan_class(self) -> dict:
        """Return plan class (``None`` where not stated) → (parcels, ha, tCO2e)."""
        extras, found = self._all_extras(), {}
        for fid, row in self._session.rows.rows.items():
            entry = found.setdefault(extras.get(fid, _NOTHING)[1], [0, 0.0, 0.0])
            entry[0] += 1
            entry[1] += row.area_ha or 0.0
            entry[2] += row.stock_tco2e or 0.0
        return {plan: tuple(entry) for plan, entry in found.items()}

    def _sums(self):
        extras, sums, numbers = self._all_extras(), {}, {}
        for fid, row in self._session.rows.rows.items():
            holder, plan, _ = extras.get(fid, _NOTHING)
            known = row.stock_tco2e is not None
            key = (row.status, row.basis, holder, plan, is_withholding(row.flag, row.accepted), known)
            entry = sums.setdefault(key, [0.0, 0.0])
            entry[0] += row.area_ha or 0.0
            entry[1] += row.stock_tco2e or 0.0
            numbers[holder] = numbers.get(holder, 0) + 1
        return sums, numbers

    def _all_extras(self) -> dict:
        if self._extras is None:
            saved = read_saved_rows(self._layer, EXTRA_FIELDS)
            if saved is None or self._layer.isModified():
                self._extras = self._read(None)
            else:
                self._extras = {row[0]: _clean(row[1:]) for row in saved}
        return self._extras

    def _read(self, fids) -> dict:
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes(list(EXTRA_FIELDS), self._layer.fields())
        if fids is not None:
            request.setFilterFids(list(fids))
        indexes = [self._layer.fields().indexOf(name) for name in EXTRA_FIELDS]
        return {
            feature.id(): _clean(from_attribute(feature.attribute(index)) for index in indexes)
            for feature in self._layer.getFeatures(request)
        }

    def _update(self, fids) -> None:
        if self._extras is not None:
            found = self._read(fids)
            for fid in fids:
                self._extras.pop(fid, None)
            self._extras.update(found)

    def _forget(self) -> None:
        self._extras = None


def _clean(values) -> tuple:
    holder, plan, covered = values
    return holder or None, plan or None, covered
