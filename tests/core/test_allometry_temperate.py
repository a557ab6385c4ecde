"""Temperate and boreal equations against figures worked out apart; groups by species; typed formulas."""

from __future__ import annotations

import math

import numpy as np
import pytest

from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.statistics.allometry import equation, equation_names, equation_of
from terrestrial_carbon.plugin.core.statistics.allometry_species import (
    assign,
    equations_of_rows,
    equations_of_set,
    set_names,
    set_source,
)
from terrestrial_carbon.plugin.core.statistics.formula import Formula, kg_of_one

# kg of a tree of 10 and of 30 cm, worked out with awk as exp(b0) * D ^ b1, b0 and b1 as printed in table 4
JENKINS = {
    "aspen_alder_cottonwood_willow": (26.7405, 368.057),
    "soft_maple_birch": (34.2451, 460.297),
    "mixed_hardwood": (25.4947, 390.284),
    "hard_maple_oak_hickory_beech": (36.3158, 526.628),
    "cedar_larch": (23.7694, 284.401),
    "douglas_fir": (29.8435, 437.215),
    "true_fir_hemlock": (23.9324, 365.524),
    "pine": (21.5627, 312.929),
    "spruce": (26.9240, 349.084),
    "juniper_oak_mesquite": (24.6770, 160.244),
}


@pytest.mark.parametrize("name", JENKINS)
def test_jenkins(name):
    one = equation("jenkins2003_" + name)
    kg = one.biomass_t([10.0, 30.0]) * 1000
    assert kg == pytest.approx(JENKINS[name], rel=5e-6)
    assert one.needs == () and one.contains and one.diameter_range[0] == 2.5
    assert (one.diameter_at == "root_collar") is (name == "juniper_oak_mesquite")


def marklund_pine(d, h):
    ln = math.log(h)
    return (
        math.exp(-2.6864 + 7.6066 * d / (d + 14) + 0.0200 * h + 0.8658 * ln)
        + math.exp(-3.2765 + 7.2482 * d / (d + 16) + 0.4487 * ln)
        + math.exp(-2.5413 + 13.3955 * d / (d + 10) - 1.1955 * ln)
        + math.exp(-5.8926 + 7.1270 * d / (d + 10) - 0.0465 * h + 1.1060 * ln)
        + math.exp(-3.9657 + 11.0481 * d / (d + 15))
    )


def marklund_spruce(d, h):
    ln = math.log(h)
    return (
        math.exp(-2.3032 + 7.2309 * d / (d + 14) + 0.0355 * h + 0.7030 * ln)
        + math.exp(-3.4020 + 8.3089 * d / (d + 15) + 0.0147 * h + 0.2295 * ln)
        + math.exp(-1.2063 + 10.9708 * d / (d + 13) - 0.0124 * h - 0.4923 * ln)
        + math.exp(-4.6351 + 3.6518 * d / (d + 18) + 0.0493 * h + 1.0129 * ln)
        + math.exp(-3.3645 + 10.6686 * d / (d + 17))
    )


def marklund_birch(d, h):
    ln = math.log(h)
    return (
        math.exp(-3.3045 + 8.1184 * d / (d + 11) + 0.9783 * ln)
        + math.exp(-4.0778 + 8.3019 * d / (d + 14) + 0.7433 * ln)
        + math.exp(-3.3633 + 10.2806 * d / (d + 10))
        + math.exp(-6.6237 + 11.2872 * d / (d + 30) - 0.3081 * h + 2.6821 * ln)
    )


@pytest.mark.parametrize(
    ("name", "apart"), [("pine", marklund_pine), ("spruce", marklund_spruce), ("birch", marklund_birch)]
)
def test_marklund_is_the_sum_of_its_parts(name, apart):
    one, trees = equation("marklund1988_" + name), [(8.0, 7.0), (20.0, 15.0), (35.0, 24.0)]
    found = one.biomass_t(*np.array(trees).T) * 1000
    assert found == pytest.approx([apart(d, h) for d, h in trees], rel=1e-12)
    assert one.needs == ("height",) and ("stump" in one.contains) is (name != "birch")
    # wood and bark apart make what the functions of the whole stem (T-2, G-2, B-2) make, within their errors
    whole = {
        "pine": lambda d, h: -2.6768 + 7.5939 * d / (d + 13) + 0.0151 * h + 0.8799 * math.log(h),
        "spruce": lambda d, h: -2.1702 + 7.4690 * d / (d + 14) + 0.0289 * h + 0.6828 * math.log(h),
        "birch": lambda d, h: -3.5686 + 8.2827 * d / (d + 7) + 0.0393 * h + 0.5772 * math.log(h),
    }[name]
    for d, h in trees:
        measures = {"diameter": np.array([d]), "height": np.array([h])}
        stem = sum(part.kg(measures)[0] for part in one.parts[:2])
        assert stem == pytest.approx(math.exp(whole(d, h)), rel=0.06)


def test_chojnacky_against_jenkins_and_a_figure_worked_out_apart():
    found = equation("chojnacky2014_pinus_dense").biomass_t([25.0])[0] * 1000
    assert found == pytest.approx(math.exp(-3.0506 + 2.6465 * math.log(25.0)), rel=1e-12)
    pairs = {
        "pinus_light": "pine", "picea_dense": "spruce", "pseudotsuga": "douglas_fir", "larix": "cedar_larch",
        "abies_dense": "true_fir_hemlock", "fagaceae_deciduous": "hard_maple_oak_hickory_beech",
        "salicaceae_dense": "aspen_alder_cottonwood_willow", "magnoliaceae": "mixed_hardwood",
    }  # fmt: skip
    for name, group in pairs.items():
        one, other = equation("chojnacky2014_" + name), equation("jenkins2003_" + group)
        for diameter in (10.0, 25.0, 40.0):
            assert 0.6 < one.biomass_t([diameter])[0] / other.biomass_t([diameter])[0] < 1.6
    kinds = [equation(name) for name in equation_names() if name.startswith("chojnacky2014_")]
    assert len(kinds) == 35 and sum(one.diameter_at == "root_collar" for one in kinds) == 4
    for one in kinds:  # no misprint of a sign or a point
        assert 15.0 < one.biomass_t([12.0])[0] * 1000 < 80.0, one.name


def test_the_general_model_of_china():
    one = equation("zeng2018_density")
    assert one.needs == ("density",) and one.diameter_range is None
    found = one.biomass_t([20.0], None, [0.4])[0] * 1000
    assert found == pytest.approx(0.3 * 0.4 * 20.0 ** (7 / 3), rel=1e-12)
    assert 1 / 1.5 < found / (equation("jenkins2003_pine").biomass_t([20.0])[0] * 1000) < 1.5


def test_sets_name_only_equations_that_there_are_and_no_species_twice():
    from terrestrial_carbon.plugin.core.tables import table

    assert set_names() == ("jenkins2003", "chojnacky2014", "marklund1988")
    for one in table("allometry_temperate")["sets"]:
        names = [name for listed in one["groups"].values() for name in listed]
        assert len(names) == len(set(names)) and equations_of_set(one["id"]) and set_source(one["id"])


@pytest.mark.parametrize(
    ("chosen", "written", "name"),
    [
        ("jenkins2003", "Pinus taeda", "jenkins2003_pine"),
        ("jenkins2003", "PINE", "jenkins2003_pine"),
        ("jenkins2003", "Acer  saccharum Marsh.", "jenkins2003_hard_maple_oak_hickory_beech"),
        ("jenkins2003", "acer rubrum", "jenkins2003_soft_maple_birch"),
        ("jenkins2003", "Acer", None),
        ("jenkins2003", "mixed hardwood", "jenkins2003_mixed_hardwood"),
        ("jenkins2003", "juniper_oak_mesquite", "jenkins2003_juniper_oak_mesquite"),
        ("jenkins2003", "Juniperus monosperma", None),
        ("chojnacky2014", "131", "chojnacky2014_pinus_dense"),
        ("chojnacky2014", "Pinus strobus", "chojnacky2014_pinus_light"),
        ("chojnacky2014", "chojnacky2014_pinaceae_woodland", "chojnacky2014_pinaceae_woodland"),
        ("marklund1988", "Gran", "marklund1988_spruce"),
        ("marklund1988", "Betula pubescens", "marklund1988_birch"),
        ("marklund1988", "Pinus contorta", None),
        ("marklund1988", "", None),
    ],
)
def test_a_tree_takes_the_equation_of_its_species(chosen, written, name):
    default = equation("chave2014_height")
    found = assign([written], equations_of_set(chosen), default)
    ((used, places),) = found.trees
    assert used.name == (name or default.name) and places.tolist() == [0]
    assert dict(found.others) == ({} if name else {written: 1})


def test_trees_keep_their_places_and_ones_own_rows_come_first():
    known = equations_of_set("jenkins2003")
    known.update(equations_of_rows([("Pinus taeda", "chojnacky2014_pinus_dense")]))
    found = assign(["pinus taeda", "oak", "Pinus", "quercus"], known, equation("chave2014_height"))
    assert {one.name: places.tolist() for one, places in found.trees} == {
        "chojnacky2014_pinus_dense": [0],
        "chave2014_height": [1],
        "jenkins2003_pine": [2],
        "jenkins2003_hard_maple_oak_hickory_beech": [3],
    }
    assert dict(found.others) == {"oak": 1}
    none = assign(["oak", "oak"], {}, equation("jenkins2003_pine"))
    assert not none.others and none.trees[0][1].tolist() == [0, 1]
    for rows in ([("a", "nothing")], [("a", "jenkins2003_pine"), ("A", "jenkins2003_spruce")]):
        with pytest.raises(RuleError):
            equations_of_rows(rows)
    with pytest.raises(RuleError):
        equations_of_set("nothing")


@pytest.mark.parametrize(
    ("text", "kg", "needs"),
    [
        ("0.1 * D^2.5", 0.1 * 20**2.5, ()),
        ("exp(-2.5356 + 2.4349*ln(DBH))", math.exp(-2.5356 + 2.4349 * math.log(20)), ()),
        ("0.0673*(WD*D²*H)^0.976", 0.0673 * (0.5 * 400 * 15) ** 0.976, ("height", "density")),
        ("10^(−1 + 2×log10(d))", 40.0, ()),
        ("D*exp(-E)", 20 * math.exp(-0.1), ("environment",)),
        ("（D + 1）/ sqrt(H)", 21 / math.sqrt(15), ("height",)),
    ],
)
def test_a_typed_formula(text, kg, needs):
    formula = Formula(text)
    assert formula.needs == needs
    measures = {"diameter": 20.0, "height": 15.0, "density": 0.5, "environment": 0.1}
    assert kg_of_one(formula, measures) == pytest.approx(kg, rel=1e-12)
    own = equation_of({"source": "Ours", "formula": text, "diameter_range": [5, 15]})
    found = own.biomass_t([20.0, 20.0], [15.0, 15.0], [0.5, 0.5], 0.1)
    assert found == pytest.approx([kg / 1000] * 2) and own.outside([20.0, 10.0]).tolist() == [True, False]


@pytest.mark.parametrize(
    ("text", "code", "subject"),
    [
        ("", "formula_length", ""),
        ("D" * 501, "formula_length", ""),
        ("0.1 * (D", "formula_syntax", None),
        ("2D", "formula_syntax", None),
        ("-" * 490 + "D", None, None),
        ("0,1 * D", "formula_comma", None),
        ("0.1 * X", "formula_name", "X"),
        ("sin(D)", "formula_function", "sin"),
        ("D.real", "formula_part", "D.real"),
        ("__import__('os')", "formula_function", "__import__"),
        ("exp(D, 2)", "formula_arguments", "exp"),
        ("exp(*D)", "formula_arguments", "exp"),
        ("D if D else H", "formula_part", None),
        ("'a' * D", "formula_part", "a"),
        ("True * D", "formula_part", "True"),
        ("0.1 * H", "formula_no_diameter", None),
    ],
)
def test_what_is_no_formula_is_refused_with_what_is_wrong(text, code, subject):
    if code is None:  # deep, but a formula: read, or refused, and never a crash
        try:
            Formula(text)
        except RuleError as error:
            assert error.finding.code == "formula_syntax"
        return
    with pytest.raises(RuleError) as caught:
        Formula(text)
    assert caught.value.finding.code == code
    assert subject is None or caught.value.finding.subject == subject


@pytest.mark.parametrize("text", ["D - 30", "ln(D - 20)", "D ^ 9 ^ 9 ^ 9", "1 / (D - 20)"])
def test_a_formula_that_gives_no_biomass_is_told(text):
    with pytest.raises(RuleError) as caught:
        kg_of_one(Formula(text), {"diameter": 20.0})
    assert caught.value.finding.code == "formula_result"
    with pytest.raises(RuleError) as caught:
        equation_of({"source": "x", "formula": text}).biomass_t(
            [60.0, 20.0]
        ) if text != "D ^ 9 ^ 9 ^ 9" else (
            equation_of({"source": "x", "formula": text}).biomass_t([0.5, 20.0])
        )
    assert caught.value.finding.code == "tree_biomass"
