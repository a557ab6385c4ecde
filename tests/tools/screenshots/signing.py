"""Signing off on the demo country: the page, the question, the list, an edit of a signed parcel, its form."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog

SIZE = (1280, 800)
CHINESE = {"Amara": "陈静", "Vera": "王维", "Seen on imagery of 2024.": "已对照2024年影像核查。"}


def run(desk):
    """Sign parcels off as Vera on which Amara has decided, then try to edit one."""
    panel = desk.dock("TerrestrialCarbonReviewDock")
    others = ("Browser", "Browser2", "ProcessingToolbox", "LayerStyling", "Layers")
    for dock in filter(None, (desk.dock(name) for name in others)):
        dock.hide()
    panel.bar.set_reviewer(_in(desk, "Vera"), "verifier")
    panel.show()
    panel.raise_()
    desk.window.resizeDocks([panel], [430], Qt.Orientation.Horizontal)
    page = panel.sign_off_page
    _decide(desk, panel.session)
    panel.tabs.setCurrentWidget(page)
    panel.accounts.check()
    yield from ready(desk, page)
    page.ready.text.setText(_in(desk, "Seen on imagery of 2024."))
    page.ready.view.selectRow(0)
    yield from desk.settle()
    yield from desk.shot("sign-off", panel)
    yield from desk.click(page.ready.sign)
    yield lambda: page.confirm is not None and page.confirm.isVisible()
    yield from desk.settle()
    yield from desk.shot("sign-off-confirm", page.confirm)
    yield from desk.click(page.confirm.sign)
    yield from ready(desk, page)
    yield from desk.click(page.ready.sign)
    yield lambda: page.confirm is not None and page.confirm.isVisible()
    yield from desk.click(page.confirm.sign)
    yield from ready(desk, page)
    page.tabs.setCurrentWidget(page.list)
    page.list.view.selectRow(0)
    yield from desk.settle()
    yield from desk.shot("sign-off-list", panel)
    yield from _edit(desk, panel)


def ready(desk, page):
    """Wait until the page has read and signed everything."""
    yield 300
    yield lambda: not page.busy
    yield from desk.settle()


def _edit(desk, panel):
    """Change parcels that are signed off, and look at where that is seen."""
    session = panel.session
    parcels = desk.dock("TerrestrialCarbonParcelsDock")
    parcels.show()
    parcels.raise_()
    parcels.tabs.setCurrentWidget(parcels.list)
    parcels.list.refresh()
    fids = sorted(session.signed.by_fid)
    session.parcel_layer.selectByIds(fids[:1])
    yield 500
    yield from desk.settle()
    yield from desk.shot("sign-off-parcels", parcels)
    parcels.tabs.setCurrentWidget(parcels.life)
    yield from desk.settle()
    yield from desk.shot("sign-off-life", parcels)
    parcels.tabs.setCurrentWidget(parcels.evidence)
    yield from desk.settle()
    yield from desk.shot("sign-off-evidence", parcels)
    for number, chosen in ((1, fids[:1]), (2, fids)):
        parcels.controller.paint(chosen)
        yield lambda: _question(desk) is not None
        yield from desk.settle()
        if number == 1:
            yield from desk.shot("sign-off-edit", screen=True)
        yield from desk.shot(f"sign-off-question-{number}", _question(desk))
        yield from desk.click(_question(desk).back)
        yield lambda: _question(desk) is None
    yield from desk.settle()
    session.parcel_layer.rollBack()


def _question(desk):
    found = desk.window.findChildren(QDialog, "TerrestrialCarbonReopenDialog")
    return next((one for one in found if one.isVisible()), None)


def _in(desk, words):
    return CHINESE[words] if desk.arguments["locale"] == "zh-Hans" else words


def _decide(desk, session):
    """Let Amara decide on the first parcels: most she agrees with."""
    from terrestrial_carbon.plugin.core.review.decisions import decide
    from terrestrial_carbon.plugin.storage.clock import now
    from terrestrial_carbon.plugin.storage.ledger import Ledger
    from terrestrial_carbon.plugin.storage.sign_offs import basis_of

    reader, workspace = _in(desk, "Amara"), session.workspace
    ids = sorted(row.id for row in session.rows.rows.values())[:14]
    basis = basis_of(workspace, ids)
    for number, one in enumerate(ids):
        verdict = ("disagree", "field_visit", "agree", "agree", "agree")[number % 5]
        asked = {"subject_kind": "parcel", "subject_id": one, "reader": reader, "verdict": verdict}
        Ledger(workspace, who=reader).act(decide, basis_sha256=basis[one], at=now(), **asked)
