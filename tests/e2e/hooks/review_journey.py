"""What a verifier does, with the real mouse and keyboard: samples, accuracy, the budget's interval, the
queue, sign-off, a refused edit, report and field package. ``desk.results`` gets what is shown on the way.
"""

import runpy
from pathlib import Path

HERE = Path(__file__).parent


def part(name):
    """Return the names that a neighbouring part of the journey has."""
    return runpy.run_path(str(HERE / f"{name}.py"))


def run(desk):
    """Play the journey, or the parts that are asked for; every state is photographed."""
    kit = part("review_hands")
    hands = kit["Hands"](desk)
    for name in kit["DOCKS"]:
        if desk.dock(name) is not None:
            desk.dock(name).hide()
    yield from hands.show_dock(hands.panel)
    for step in steps(hands, desk.arguments["parts"]):
        yield from step()


def steps(hands, parts):
    """Return the steps of the parts, in order."""
    samples = part("review_samples")["Samples"](hands)
    queue = part("review_queue")["Queue"](hands)
    signing = part("review_signing")["Signing"](hands)
    results = part("review_results")["Results"](hands)
    by_part = {
        "samples": (
            samples.draw,
            samples.first_reader,
            samples.second_reader,
            samples.consensus,
            lambda: samples.assess("ten"),
            samples.label_the_rest,
            lambda: samples.assess("fifty"),
            samples.intervals,
        ),
        "queue": (queue.open_page, queue.first_reader, queue.second_reader, queue.consensus, queue.agreement),
        "signing": (signing.sign_two, signing.try_to_edit, signing.reopen_and_edit),
        "results": (results.report, results.package),
    }
    return [step for name in parts for step in by_part[name]]
