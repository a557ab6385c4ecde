"""Template of a screenshot hook: copy it under a name without the underscore.

QGIS is open with the plugin and a copy of the demo project; everything ``desk`` offers is described in
``tests/tools/inside/desk.py``. Try it with ``make screenshots ONLY=your_hook``.
"""

DEMO = True  # False: an empty QGIS without a project
SIZE = (1400, 900)  # of the screen, in pixels


def run(desk):
    """A generator: ``yield 200`` waits 200 ms, ``yield lambda: ready()`` waits until that is true."""
    dock = desk.dock("TerrestrialCarbonParcelsDock")
    dock.show()
    dock.raise_()
    yield from desk.settle()  # map drawn, tasks done
    yield from desk.shot("window")  # the main window
    yield from desk.shot("panel", dock)  # one widget
    # With the real mouse and keyboard:
    # yield from desk.click(button); yield from desk.click_map(x, y); yield from desk.key("ctrl+z")
    # A dialog stays inside exec(): open it with desk.later(action.trigger), wait, and take the whole screen:
    # yield from desk.shot("dialog", screen=True)
