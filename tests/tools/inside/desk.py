"""The desk a hook acts at: QGIS's interface, waiting, mouse and keys, pictures, results."""

import json
import os
import runpy
import shutil
import subprocess
import sys
import time
import traceback
from pathlib import Path

from qgis.core import QgsApplication, QgsPointXY, QgsProject
from qgis.PyQt.QtCore import QPoint, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDockWidget
from qgis.utils import iface, plugins

PATIENCE = 300  # seconds a hook may wait for one thing


class Desk:
    """What a hook gets. Methods that take time are generators: ``yield from desk.settle()``."""

    def __init__(self, order):
        self.iface = iface
        self.project = QgsProject.instance()
        self.window = iface.mainWindow()
        self.canvas = iface.mapCanvas()
        self.out = Path(order["out"])
        self.arguments = order["arguments"]
        self.results = {}
        self.ending = "at once"

    @property
    def plugin(self):
        """The running plugin object."""
        return plugins["terrestrial_carbon"]

    @property
    def messages(self):
        """All lines of the message log so far: [tag, text, level]."""
        return sys.modules["tc_messages"].lines

    def dock(self, name):
        """Return a dock widget by its object name, or None."""
        return self.window.findChild(QDockWidget, name)

    def later(self, function):
        """Call a function when the hook waits next: for whatever opens a dialog and stays in it."""
        QTimer.singleShot(0, function)

    def quit_normally(self):
        """Let QGIS end as it does for a user; otherwise it is ended at once, which is faster."""
        self.ending = "normally"

    # ---------------------------------------------------------------- waiting
    def settle(self, quiet_ms=300):
        """Wait until nothing is drawn and no task runs, for a little while."""
        quiet_since = time.monotonic()
        while (time.monotonic() - quiet_since) * 1000 < quiet_ms:
            yield 50
            if self.canvas.isDrawing() or QgsApplication.taskManager().countActiveTasks():
                quiet_since = time.monotonic()

    # ---------------------------------------------------------------- mouse and keys, through the X server
    def xdotool(self, *words):
        """Run xdotool while QGIS goes on living."""
        process = subprocess.Popen([shutil.which("xdotool"), *(str(word) for word in words)])
        yield lambda: process.poll() is not None
        if process.returncode:
            raise RuntimeError(f"xdotool {words} ended with {process.returncode}")
        yield 80

    def screen_point(self, x, y):
        """Return the screen's pixel of a point in map units."""
        point = self.canvas.getCoordinateTransform().transform(QgsPointXY(x, y))
        return self.canvas.mapToGlobal(QPoint(round(point.x()), round(point.y())))

    def click_at(self, point, button=1, modifier=None):
        """Click a pixel of the screen; button 1 is left, 3 is right."""
        if modifier:
            yield from self.xdotool("keydown", modifier)
        yield from self.xdotool("mousemove", point.x(), point.y())
        yield from self.xdotool("click", button)
        if modifier:
            yield from self.xdotool("keyup", modifier)

    def click(self, widget, button=1):
        """Click the middle of a widget."""
        yield from self.click_at(widget.mapToGlobal(widget.rect().center()), button)

    def seen(self, view, index):
        """Return the pixel of the screen in the middle of what a narrow view shows of an item."""
        rect = view.visualRect(index).intersected(view.viewport().rect())
        return view.viewport().mapToGlobal(rect.center())

    def click_cell(self, view, index, double=False):
        """Click a cell of a table or tree, once or twice, scrolled into sight."""
        view.scrollTo(index)
        yield 150
        yield from self.click_at(view.viewport().mapToGlobal(view.visualRect(index).center()))
        if double:
            yield from self.xdotool("click", "--repeat", 2, "--delay", 60, 1)
        yield 200

    def click_tab(self, tabs, page):
        """Come to a page of a tab widget by its tab, or by the keyboard where the tab is out of sight."""
        bar, index = tabs.tabBar(), tabs.indexOf(page)
        place = bar.tabRect(index).center()
        if tabs.currentIndex() != index and bar.rect().contains(place):
            yield from self.click_at(bar.mapToGlobal(place))
        if tabs.currentIndex() != index:
            tabs.setCurrentIndex(index)
        yield lambda: tabs.currentIndex() == index

    def click_map(self, x, y, button=1, modifier=None):
        """Click the map at a point in map units."""
        yield from self.click_at(self.screen_point(x, y), button, modifier)

    def drag_map(self, points, button=1):
        """Press at the first point in map units, sweep over the others, let go."""
        pixels = [self.screen_point(x, y) for x, y in points]
        yield from self.xdotool("mousemove", pixels[0].x(), pixels[0].y())
        yield from self.xdotool("mousedown", button)
        for pixel in pixels[1:]:
            yield from self.xdotool("mousemove", pixel.x(), pixel.y())
        yield from self.xdotool("mouseup", button)

    def key(self, *names, window=None):
        """Press keys such as ctrl+z, after giving the window the focus no window manager gives it."""
        handle = int((window or self.window).winId())
        yield from self.xdotool("windowfocus", handle)
        yield from self.xdotool("key", "--clearmodifiers", *names)

    def type(self, text):
        """Type text into whatever has the focus."""
        yield from self.xdotool("type", "--delay", 20, text)

    # ---------------------------------------------------------------- pictures
    def shot(self, name, widget=None, screen=False):
        """Write NAME.png: the main window, one widget, or the whole screen with its dialogs and menus."""
        yield from self.settle()
        if screen:
            picture = QApplication.primaryScreen().grabWindow(0)
        else:
            picture = (widget or self.window).grab()
        path = self.out / f"{name}{self.arguments.get('suffix', '')}.png"
        if picture.isNull() or not picture.save(str(path), "PNG", 0):
            raise RuntimeError(f"no picture {path}")


class Conductor:
    """Plays a hook to its end, giving QGIS its turn at every yield, and writes the answer."""

    def __init__(self, order):
        self.desk = Desk(order)
        self.order = order
        self.hook = self.whole()

    def whole(self):
        """Place the window, open the project, then do what the hook says."""
        desk, order = self.desk, self.order
        if order["plugin"] and order["plugin"] not in plugins:
            raise RuntimeError(f"QGIS did not load {order['plugin']}: {desk.messages}")
        # There is no window manager: without this part of the window hangs off the screen.
        desk.window.setGeometry(QApplication.primaryScreen().geometry())
        if order["project"] and not iface.addProject(order["project"]):
            raise RuntimeError(f"QGIS did not open {order['project']}")
        yield from desk.settle()
        yield from runpy.run_path(order["hook"])["run"](desk)

    def step(self):
        """Go on to the next yield."""
        try:
            wish = next(self.hook)
        except StopIteration:
            self.finish()
        except Exception as error:
            self.finish(_story(error))
        else:
            if callable(wish):
                self.wait_for(wish, time.monotonic() + PATIENCE)
            else:
                QTimer.singleShot(int(wish), self.step)

    def wait_for(self, condition, until):
        """Go on when the condition holds; tell the hook when it has waited too long."""
        if condition():
            self.step()
        elif time.monotonic() > until:
            place = _place(self.hook)
            self.finish(f"waited {PATIENCE} s in vain at {place}")
        else:
            QTimer.singleShot(50, lambda: self.wait_for(condition, until))

    def finish(self, error=""):
        """Write the answer and end QGIS; of a failure there is a picture too."""
        if error:
            QApplication.primaryScreen().grabWindow(0).save(str(self.desk.out / "failed.png"))
        answer = Path(self.order["answer"])
        told = {"error": error, "results": self.desk.results, "messages": self.desk.messages}
        fresh = answer.with_suffix(".part")
        fresh.write_text(json.dumps(told, ensure_ascii=False), "utf-8")
        fresh.replace(answer)
        self.desk.project.setDirty(False)
        if not error and self.desk.ending == "normally":
            iface.actionExit().trigger()
        else:
            # A usual end may ask questions or wait for the network; nothing here needs to be kept.
            os._exit(0)


def begin(order):
    """Start the hook."""
    conductor = Conductor(order)
    # Timers hold their target weakly: unless something lasting holds it, the collector ends the run midway.
    sys.modules["tc_messages"].conductor = conductor
    conductor.step()


def _story(error):
    return "".join(traceback.format_exception(type(error), error, error.__traceback__))


def _place(generator):
    """Return the file and line where a chain of generators stands."""
    while getattr(generator, "gi_yieldfrom", None) is not None:
        generator = generator.gi_yieldfrom
    frame = generator.gi_frame
    return f"{frame.f_code.co_filename}:{frame.f_lineno}" if frame else "the end"
