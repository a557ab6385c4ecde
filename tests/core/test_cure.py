"""What closes a shortfall, and from where (M5, M6)."""

from examplania_kit import close, examplania, with_project

from terrestrial_carbon.plugin.core.mechanism.cancelling import cancel, cancel_other
from terrestrial_carbon.plugin.core.mechanism.credits import redeem, transfer
from terrestrial_carbon.plugin.core.mechanism.cure import cure_options, shortfall
from terrestrial_carbon.plugin.core.mechanism.ratchet import redemption_gate
from terrestrial_carbon.plugin.core.mechanism.reserve import contribute, deposit_other, set_reserve_rate


def options(ledger):
    return {one.source.value: (one.available_tco2e, one.closes_tco2e) for one in cure_options(ledger.book)}


def test_a_country_within_its_budget_has_no_shortfall():
    ledger = examplania()
    assert shortfall(ledger.book) == 0
    close(ledger, 1, 780)
    assert shortfall(ledger.book) == 0
    assert options(ledger) == dict.fromkeys(("reserve", "insurance", "fund", "bought"), (0, 0))


def test_each_source_says_what_it_has_and_what_it_closes():
    ledger, _, project = with_project()
    ledger.act(set_reserve_rate, from_year=1, risk="medium", share=0.25)
    done = ledger.act(redeem, project_id=project, amount_t=40, year=1).result
    first = int(done["free"].split("-")[-2])
    ledger.act(transfer, serials=[done["free"]], to_id="B")
    series = done["free"].rsplit("-", 2)[0]
    ledger.act(contribute, serials=[f"{series}-{first}-{first + 4}"])
    for held_by, amount in (("reserve", 7.5), ("insurance", 100.0), ("fund", 3.0), ("B", 2.0)):
        ledger.act(
            deposit_other,
            registry="CDM",
            kind="CER",
            reference=held_by,
            quantity_tco2e=amount,
            held_by=held_by,
        )
    close(ledger, 1, 780)
    assert shortfall(ledger.book) == 40
    assert options(ledger) == {
        "reserve": (17.5, 17.5), "insurance": (100, 40), "fund": (8, 8), "bought": (27, 27),
    }  # fmt: skip


def test_cancelling_what_the_sources_have_closes_it():
    ledger, _, project = with_project()
    ledger.act(set_reserve_rate, from_year=1, risk="medium", share=0.25)
    withheld = ledger.act(redeem, project_id=project, amount_t=40, year=1).result["withheld"]
    other = ledger.act(
        deposit_other, registry="CDM", kind="CER", reference="R", quantity_tco2e=30.0, held_by="insurance"
    ).result["id"]
    close(ledger, 1, 780)
    ledger.act(cancel, serials=[withheld], purpose="cure")
    assert shortfall(ledger.book) == 30
    assert redemption_gate(ledger.book, 2).values["short_tco2e"] == 30
    ledger.act(cancel_other, other_id=other, amount_tco2e=30.0, purpose="cure")
    assert shortfall(ledger.book) == 0 and redemption_gate(ledger.book, 2) is None
