"""Redeeming, serial numbers, transfers, retirement: the paper's figures and every refusal."""

from credits_kit import close, enter, examplania, refused, row, with_project

from terrestrial_carbon.plugin.core.mechanism.credits import record_refusal, redeem, retire, transfer
from terrestrial_carbon.plugin.core.mechanism.reserve import set_reserve_rate


def test_holder_a_redeems_40_at_the_end_of_year_1():
    ledger, right, project = with_project()
    close(ledger, 1, 700)
    act = ledger.act(redeem, project_id=project, amount_t=40)
    assert act.result["serials"] == act.result["free"] == "EXA-2015-A1-1-40"
    assert act.result["withheld"] == "" and act.params["year"] == 1
    assert row(ledger, "account_year", "1")["avoidance_tco2e"] == 40
    assert row(ledger, "carbon_right", right)["redeemed_tco2e"] == 40
    assert row(ledger, "project", project)["redeemed_tco2e"] == 40
