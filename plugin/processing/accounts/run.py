"""One run of an algorithm of the accounts: its parameters as values, its acts, its tables."""

from __future__ import annotations

import re
from functools import partial

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingException, QgsWkbTypes

from ...core.findings import Level
from ...core.mechanism.book import state_of
from ...core.mechanism.years import year_number
from ...storage.lineage import sync_lineage
from ...translate import tr
from ..messages import finding_sentence
from ..parameters import day_given
from ..plain_table import fields_of, write_attributes

#: Findings told one by one at most; the rest is counted.
SPOKEN_FINDINGS = 20
_SEPARATORS = re.compile(r"[\n;,，、；]+")


class AccountsRun:
    """The parameters of a run, and the ledger it reads and writes.

    Parameters left empty are ``None``, texts left empty are ``""``.
    """

    def __init__(self, algorithm, parameters, context, feedback, workspace, ledger) -> None:
        self.workspace, self.ledger, self.feedback, self.context = workspace, ledger, feedback, context
        self._algorithm, self._parameters = algorithm, parameters
        self._synced = False

    def is_given(self, name: str) -> bool:
        """Return whether a parameter has a value or a default."""
        definition = self._algorithm.parameterDefinition(name)
        value = self._parameters.get(name, definition.defaultValue())
        return value not in (None, "")

    def raw(self, name: str):
        """Return what was given for a parameter, as it is."""
        return self._parameters.get(name)

    def text(self, name: str) -> str:
        """Return a text, without spaces around it."""
        if not self.is_given(name):
            return ""
        return self._algorithm.parameterAsString(self._parameters, name, self.context).strip()

    def code(self, name: str) -> str | None:
        """Return the code of a choice."""
        if not self.is_given(name):
            return None
        return self._algorithm.parameterAsEnumString(self._parameters, name, self.context)

    def real(self, name: str) -> float | None:
        """Return a number."""
        if not self.is_given(name):
            return None
        return self._algorithm.parameterAsDouble(self._parameters, name, self.context)

    def whole(self, name: str) -> int | None:
        """Return a whole number.

        :raises QgsProcessingException: it has decimals.
        """
        value = self.real(name)
        if value is None:
            return None
        if value != int(value):
            text = tr("{parameter} is {value}: give a whole number.")
            raise QgsProcessingException(text.format(parameter=name, value=value))
        return int(value)

    def flag(self, name: str) -> bool:
        """Return yes or no."""
        return self._algorithm.parameterAsBool(self._parameters, name, self.context)

    def day(self, name: str) -> str | None:
        """Return a date as ISO 8601.

        :raises SettingsRefused: it is no date.
        """
        found = day_given(self._algorithm, self._parameters, name, self.context)
        return None if found is None else found.isoformat()

    def moment(self, name: str):
        """Return a date and time as a ``QDateTime``."""
        return self._algorithm.parameterAsDateTime(self._parameters, name, self.context)

    def extent(self, name: str, crs):
        """Return an extent in ``crs``, ``None`` where none is given."""
        if not self.is_given(name):
            return None
        found = self._algorithm.parameterAsExtent(self._parameters, name, self.context, crs)
        return None if found.isNull() or found.isEmpty() else found

    def list(self, name: str) -> list:  # noqa: A003
        """Return the parts of a text with commas, semicolons or lines between them."""
        return [part.strip() for part in _SEPARATORS.split(self.text(name)) if part.strip()]

    def codes(self, name: str) -> list:
        """Return the codes of a choice of several."""
        return self._algorithm.parameterAsEnumStrings(self._parameters, name, self.context)

    def files(self, name: str) -> list:
        """Return the paths of files; empty where none is given."""
        if not self.is_given(name):
            return []
        return self._algorithm.parameterAsFileList(self._parameters, name, self.context)

    def path(self, name: str) -> str:
        """Return where an output goes, ``""`` for nowhere."""
        if not self.is_given(name):
            return ""
        return self._algorithm.parameterAsFileOutput(self._parameters, name, self.context)

    def layer(self, name: str):
        """Return a layer of any kind, ``None`` where none is chosen."""
        if not self.is_given(name):
            return None
        layer = self._algorithm.parameterAsLayer(self._parameters, name, self.context)
        if layer is None:
            raise QgsProcessingException(
                tr("{parameter} is no layer that can be read: choose another one.").format(parameter=name)
            )
        return layer

    def source(self, name: str):
        """Return a feature source, ``None`` where no layer is chosen."""
        if not self.is_given(name):
            return None
        source = self._algorithm.parameterAsSource(self._parameters, name, self.context)
        if source is None:
            raise QgsProcessingException(self._algorithm.invalidSourceError(self._parameters, name))
        return source

    def year(self, book, name: str = "YEAR") -> int | None:
        """Return an accounting year, 1 the first; a calendar year is the one that begins in it.

        :raises QgsProcessingException: the period does not have it.
        """
        given = self.whole(name)
        if given is None:
            return None
        state = state_of(book)
        first, period = int(state["joining_date"][:4]), int(state["period_years"])
        number = year_number(given, first)
        if not 1 <= number <= period:
            text = tr(
                "Year {year} is outside the period: give 1 to {period}, or {first} to {last} (the "
                "calendar year in which the accounting year begins)."
            )
            values = {"year": given, "period": period, "first": first, "last": first + period - 1}
            raise QgsProcessingException(text.format(**values))
        return number

    def reading(self):
        """Return a context manager of a book to read from."""
        return self.ledger.reading()

    def follow_map(self) -> None:
        """Carry splits and merges of parcels on the map over to the accounts, once a run."""
        if not self._synced:
            sync_lineage(self.workspace, self.ledger)
            self._synced = True

    def act(self, rule, **values):
        """Do an act, tell its findings, return it.

        :raises RuleError: the rules refuse; nothing has changed.
        """
        done = self.ledger.act(partial(rule, **values), reason=self.text("REASON"))
        self.tell(done.findings)
        return done

    def tell(self, findings) -> None:
        """Tell findings; of many the first few, then their number."""
        findings = list(findings)
        for finding in findings[:SPOKEN_FINDINGS]:
            say = self.feedback.pushInfo if finding.level is Level.INFO else self.feedback.pushWarning
            say(finding_sentence(finding))
        if len(findings) > SPOKEN_FINDINGS:
            text = tr("… and {number} more.")
            self.feedback.pushInfo(text.format(number=len(findings) - SPOKEN_FINDINGS))

    def table(self, name: str, columns, rows) -> dict:
        """Write a table if one is asked for; return it as a result.

        :param columns: (name, kind) pairs; a kind is one of ``storage.compat``.
        :raises QgsProcessingException: it cannot be written.
        """
        if not self.is_given(name):
            return {}
        fields = fields_of(columns)
        none = QgsWkbTypes.Type.NoGeometry
        sink, target = self.sink(name, fields, none, QgsCoordinateReferenceSystem())
        write_attributes(rows, fields, sink, target)
        return {name: target}

    def sink(self, name: str, fields, kind, crs, *flags) -> tuple:
        """Return the sink of an output and what the result is called.

        :param flags: of the sink, if it needs some.
        :raises QgsProcessingException: it cannot be made.
        """
        parameters, context = self._parameters, self.context
        sink, target = self._algorithm.parameterAsSink(parameters, name, context, fields, kind, crs, *flags)
        if sink is None:
            raise QgsProcessingException(self._algorithm.invalidSinkError(parameters, name))
        return sink, target
