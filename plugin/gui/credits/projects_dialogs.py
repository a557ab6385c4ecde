"""The dialogs of the Projects page for projects and their certification."""

from __future__ import annotations

from ...core.mechanism.ledger_tables import CertificationState, ProjectKind, RightKind, Risk
from ...core.mechanism.projects import add_project, certify, change_certification, change_project
from ...storage.credit_words import certification_word, project_kind_word, right_word, risk_word
from ...translate import tr
from ..widgets import parcels
from .act_form import ActForm
from .fields import choice, day_field, day_of, line
from .parcel_choice import MAP, ParcelChoice, follow_map

#: What credits a right gives.
_KIND_OF_RIGHT = {
    RightKind.EMISSION.value: ProjectKind.AVOIDANCE.value,
    RightKind.NEW_CARBON.value: ProjectKind.SEQUESTRATION.value,
}


class ProjectDialog(ActForm):
    """A new project on a right, on all of its parcels or some."""

    object_name = "TerrestrialCarbonProjectDialog"

    def __init__(self, accounts, session, right: dict, holder: dict, parent=None) -> None:
        kind = _KIND_OF_RIGHT[right["kind"]]
        intro = tr("On the {right} of {holder}: credits for {kind}.")
        super().__init__(
            accounts,
            tr("New project"),
            tr("Add"),
            parent,
            intro.format(
                right=right_word(right["kind"]), holder=holder["name"] or "", kind=project_kind_word(kind)
            ),
        )
        self._right, self._kind = right, kind
        with accounts.reading() as book:
            own = [row["parcel_id"] for row in book.rows("right_parcel", right_id=right["id"])]
        self.code = self.add(
            "code",
            tr("Code"),
            line(placeholder="A1"),
            tr("Letters A–Z and digits: part of every serial number, such as EXA-2015-A1-1-40."),
        )
        self.name = self.add("name", tr("Name"), line(), tr("What the project is called."))
        self.parcels = self.add(
            "parcels",
            tr("Parcels"),
            ParcelChoice(session, tr("of the right"), own),
            tr("All parcels of the right, or those of them selected on the map."),
        )
        self.parcels.setCurrentIndex(1)
        self.parcels.changed.connect(self._on_parcels)
        self.risk = self.add("risk", tr("Risk"), risk_choice(Risk.MEDIUM.value), _risk_tip())
        self.note = self.add("note", tr("Note"), line(), tr("Strategy, partners: for the statement."))

    def ask(self):
        code = self.code.text().strip().upper()
        if not code:
            return tr("Give the project a code.")
        some = self.parcels.currentData() == MAP
        if some and not self.parcels.ids():
            return tr("Select the project's parcels on the map: none is selected.")
        return add_project, {
            "right_id": self._right["id"],
            "code": code,
            "name": self.name.text().strip(),
            "kind": self._kind,
            "parcel_ids": self.parcels.ids() if some else None,
            "risk": self.risk.currentData(),
            "note": self.note.text().strip(),
        }

    def preview(self, book, act) -> str:
        count = sum(table == "project_parcel" for table, _, _ in act.effects)
        return tr("{parcels}. It can redeem once it is certified.").format(parcels=parcels(count))

    def _on_parcels(self) -> None:
        follow_map(self._accounts, self.parcels.ids())
        self.later()

    def done(self, result: int) -> None:  # noqa: D102 (Qt's own)
        self.parcels.detach()
        super().done(result)


class ChangeProjectDialog(ActForm):
    """Another name, risk rating or note for a project; its code is part of serial numbers and stays."""

    object_name = "TerrestrialCarbonChangeProjectDialog"

    def __init__(self, accounts, project: dict, parent=None) -> None:
        title = tr("Change project {code}").format(code=project["code"])
        super().__init__(accounts, title, tr("Change"), parent)
        self._project = project
        self.name = self.add(
            "name", tr("Name"), line(project["name"] or ""), tr("What the project is called.")
        )
        self.risk = self.add("risk", tr("Risk"), risk_choice(project["risk"]), _risk_tip())
        self.note = self.add("note", tr("Note"), line(project["note"] or ""), tr("For the statement."))

    def ask(self):
        return change_project, {
            "project_id": self._project["id"],
            "name": self.name.text().strip(),
            "risk": self.risk.currentData(),
            "note": self.note.text().strip(),
        }


class CertifyDialog(ActForm):
    """The certification of a project by the national body."""

    object_name = "TerrestrialCarbonCertifyDialog"

    def __init__(self, accounts, project: dict, today, parent=None) -> None:
        title = tr("Certify project {code}").format(code=project["code"])
        super().__init__(accounts, title, tr("Certify"), parent)
        self._project = project
        self.standard = self.add(
            "standard", tr("Standard"), line(), tr("The rules by which the project was examined.")
        )
        self.on = self.add("on", tr("Certified on"), day_field(today), tr("Day of the decision."))
        self.ends = self.add(
            "ends", tr("Ends on"), day_field(None, True), tr("Last day it holds; may stay empty.")
        )
        self.reference = self.add("reference", tr("Decision"), line(), tr("Its number, and who signed it."))

    def ask(self):
        if not self.standard.text().strip():
            return tr("Name the standard by which the project was examined.")
        if day_of(self.on) is None:
            return tr("Say on which day the project was certified.")
        return certify, {
            "project_id": self._project["id"],
            "standard": self.standard.text().strip(),
            "certified_on": day_of(self.on),
            "ends_on": day_of(self.ends),
            "reference": self.reference.text().strip(),
        }


class ChangeCertificationDialog(ActForm):
    """A certification suspended, withdrawn or valid again."""

    object_name = "TerrestrialCarbonChangeCertificationDialog"

    def __init__(self, accounts, project: dict, certification: dict, today, parent=None) -> None:
        title = tr("Certification of project {code}").format(code=project["code"])
        words = tr("By “{standard}”, since {day}: {state}.").format(
            standard=certification["standard"],
            day=certification["certified_on"],
            state=certification_word(certification["state"]),
        )
        super().__init__(accounts, title, tr("Change"), parent, words)
        self._certification = certification
        others = [state.value for state in CertificationState if state.value != certification["state"]]
        self.state = self.add(
            "state",
            tr("From now on"),
            choice([(certification_word(state), state) for state in others]),
            tr("While it is suspended or withdrawn nothing is redeemed; credits redeemed before stay valid."),
        )
        self.on = self.add("on", tr("Since"), day_field(today), tr("Day of the decision."))
        self.reference = self.add("reference", tr("Decision"), line(), tr("Its number, and who signed it."))

    def ask(self):
        if day_of(self.on) is None:
            return tr("Say since which day.")
        return change_certification, {
            "certification_id": self._certification["id"],
            "state": self.state.currentData(),
            "on": day_of(self.on),
            "reference": self.reference.text().strip(),
        }


def risk_choice(chosen):
    """Return the list of risk ratings with ``chosen`` picked."""
    return choice([(risk_word(risk.value), risk.value) for risk in Risk], chosen)


def _risk_tip() -> str:
    return tr("Strategy, natural risk and capacity to enforce: the reserve withholds by this rating.")
