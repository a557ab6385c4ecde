"""What a workspace is about: its place, dates, period, CRS and ellipsoid."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from ..core.lulucf.forest import ForestDefinition
from ..core.mechanism.budget import DEFAULT_PERIOD_YEARS, BudgetMethod
from ..translate import tr
from .errors import SettingsRefused
from .measure import area_meter

DEFAULT_CUTOFF = date(2005, 12, 6)  # mechanism M1
DEFAULT_ELLIPSOID = "EPSG:7030"  # WGS 84
LONGEST_PERIOD = 1000


@dataclass(frozen=True)
class WorkspaceSettings:
    """Settings of one workspace; dates are ``datetime.date``, the period is in years.

    ``crs`` may be given as an authority id (``"EPSG:4326"``); it is kept as a QGIS CRS.

    :raises SettingsRefused: no name, a period that is none, an invalid CRS or ellipsoid.
    """

    name: str
    place: str = ""
    joining_date: date = field(default_factory=date.today)
    period_years: int = DEFAULT_PERIOD_YEARS
    cutoff_date: date = DEFAULT_CUTOFF
    crs: QgsCoordinateReferenceSystem = "EPSG:4326"
    ellipsoid: str = DEFAULT_ELLIPSOID
    budget_method: str = BudgetMethod.TRADEABLE_STOCK.value
    forest: ForestDefinition | None = None  # what the country calls a forest, where it said so

    def __post_init__(self) -> None:
        crs = self.crs
        if isinstance(crs, str):
            crs = QgsCoordinateReferenceSystem(crs)
            object.__setattr__(self, "crs", crs)
        method = getattr(self.budget_method, "value", self.budget_method)
        object.__setattr__(self, "budget_method", method)
        _check(self)


def _check(settings: WorkspaceSettings) -> None:
    if not settings.name.strip():
        raise SettingsRefused(tr("The workspace has no name: give it one."))
    if not 1 <= settings.period_years <= LONGEST_PERIOD:
        text = tr("A period of {years} years makes no budget: give a whole number of years, 1 or more.")
        raise SettingsRefused(text.format(years=settings.period_years))
    if not settings.crs.isValid():
        raise SettingsRefused(
            tr("The workspace has no valid coordinate reference system: choose one, such as EPSG:4326.")
        )
    try:
        area_meter(settings.crs, settings.ellipsoid, QgsCoordinateTransformContext())
    except ValueError as error:
        text = tr("The ellipsoid {name} is not known to QGIS: use one such as EPSG:7030 (WGS 84).")
        raise SettingsRefused(text.format(name=settings.ellipsoid)) from error
    if settings.budget_method not in {method.value for method in BudgetMethod}:
        text = tr("The budget method {code} is not known: use one of {known}.")
        known = ", ".join(method.value for method in BudgetMethod)
        raise SettingsRefused(text.format(code=settings.budget_method, known=known))
