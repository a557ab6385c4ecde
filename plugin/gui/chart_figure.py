"""How charts are drawn with matplotlib: colours of both themes, fonts, axes."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtGui import QFontDatabase, QPalette

from ..storage.compat import families_that_write
from .widgets import number

#: Look → colour on a light and on a dark ground (each at least 3:1 against it), safe for the colour-blind.
COLOURS = {
    "required": ("#b45309", "#ffb74d"),
    "actual": ("#1565c0", "#64b5f6"),
    "balance": ("#2e7d32", "#81c784"),
    "first": ("#1565c0", "#64b5f6"),
    "second": ("#c2185b", "#f48fb1"),
    "third": ("#2e7d32", "#81c784"),
    "fourth": ("#7b4f00", "#ffd54f"),
    "fifth": ("#6a1b9a", "#ce93d8"),
}
BELOW_ZERO = ("#c62828", "#ef9a9a")
#: Strokes tell series apart where colours do not.
STROKES = {
    "required": (0, (5, 2)),
    "second": (0, (6, 2)),
    "third": (0, (2, 1.5)),
    "fourth": (0, (6, 2, 1, 2)),
    "fifth": (0, (1, 1)),
}
_DOTS_UP_TO = 60
#: Share of the figure that a legend below the axes may take.
_MOST_LEGEND = 0.38


class Theme:
    """Colours and fonts of one drawing."""

    def __init__(self, ground: str, text: str, grid: str, dark: bool, size: float) -> None:
        self.ground, self.text, self.grid, self.dark, self.size = ground, text, grid, dark, size

    @classmethod
    def of(cls, widget) -> Theme:
        """Return the theme of a widget's palette, as its style sheet makes it."""
        widget.ensurePolished()
        palette, roles = widget.palette(), QPalette.ColorRole
        ground, text = palette.color(roles.Base), palette.color(roles.Text)
        share = 0.82
        mixed = [
            round(255 * (share * a + (1 - share) * b))
            for a, b in zip(ground.getRgbF()[:3], text.getRgbF()[:3])
        ]
        grid = "#{:02x}{:02x}{:02x}".format(*mixed)
        size = widget.font().pointSizeF()
        return cls(ground.name(), text.name(), grid, ground.lightnessF() < 0.5, size if size > 0 else 9.0)

    @classmethod
    def paper(cls) -> Theme:
        """Return the theme of what is exported."""
        return cls("#ffffff", "#1a1a1a", "#dddddd", False, 9.0)

    def colour(self, look) -> str:
        """Return the colour of a look."""
        return COLOURS[getattr(look, "value", look)][self.dark]


def draw(figure, content, theme: Theme, limits=None):
    """Draw ``content`` on an empty ``figure``; return its axes.

    :param limits: ((first year, last year), (low, high)) to show; all if not given.
    """
    figure.clear()
    figure.set_facecolor(theme.ground)
    axes = figure.add_subplot()
    axes.set_facecolor(theme.ground)
    families = font_families(content)
    _spans(axes, content, theme, families)
    for band in content.bands:
        opacity = 0.18 if band.faint else 0.32
        axes.fill_between(
            content.years, _numbers(band.low), _numbers(band.high), color=theme.colour(band.look),
            alpha=opacity, linewidth=0, label=band.label,
        )  # fmt: skip
    for bars in content.bars:
        figures = _numbers(bars.values)
        colours = [BELOW_ZERO[theme.dark] if value < 0 else theme.colour(bars.look) for value in figures]
        axes.bar(content.years, figures, width=0.7, color=colours, label=bars.label)
    for line in content.lines:
        _line(axes, content, line, theme)
    if content.zero_line or content.bars:
        axes.axhline(0.0, color=theme.text, linewidth=0.9, zorder=1.5)
    _dress(axes, content, theme, families)
    place_legend(figure, axes, content, theme)
    if limits is not None:
        axes.set_xlim(limits[0])
        axes.set_ylim(limits[1])
    return axes


def _line(axes, content, line, theme) -> None:
    stroke = (0, (5, 2)) if line.dashed else STROKES.get(line.look.value, "-")
    dots = "o" if line.dots and len(content.years) <= _DOTS_UP_TO or len(content.years) == 1 else None
    axes.plot(
        content.years, _numbers(line.values), color=theme.colour(line.look), linewidth=1.7, linestyle=stroke,
        marker=dots, markersize=3.5, label=line.label,
        zorder=4 if line.look.value == "required" else 3,
    )  # fmt: skip


def _spans(axes, content, theme, families) -> None:
    colour = BELOW_ZERO[theme.dark]
    for span in content.spans:
        axes.axvspan(span.first - 0.5, span.last + 0.5, color=colour, alpha=0.16, linewidth=0)
        axes.text(
            span.first - 0.4, 0.98, span.label, transform=axes.get_xaxis_transform(), rotation=90,
            va="top", ha="left", color=theme.text, fontsize=theme.size - 1.5, fontfamily=families,
            clip_on=True,
        )  # fmt: skip


def _dress(axes, content, theme, families) -> None:
    """Title, axes and grid."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    words = {"color": theme.text, "fontfamily": families}
    axes.set_title(content.title, fontsize=theme.size + 0.5, loc="left", **words)
    axes.set_ylabel(content.unit, fontsize=theme.size - 0.5, **words)
    if content.year_title:
        axes.set_xlabel(content.year_title, fontsize=theme.size - 0.5, **words)
    if content.names:
        axes.set_xticks(list(content.years))
        axes.set_xticklabels(list(content.names))
    else:
        axes.xaxis.set_major_locator(MaxNLocator(nbins=9, integer=True))
        axes.xaxis.set_major_formatter(FuncFormatter(lambda value, place: f"{value:.0f}"))
    axes.yaxis.set_major_locator(MaxNLocator(nbins=6))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, place: _tick(value)))
    axes.tick_params(colors=theme.text, labelsize=theme.size - 1, length=3)
    for label in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        label.set_fontfamily(families)
    axes.grid(True, color=theme.grid, linewidth=0.7)
    axes.set_axisbelow(True)
    for side, spine in axes.spines.items():
        spine.set_visible(side in ("left", "bottom"))
        spine.set_color(theme.grid)
    axes.margins(x=0.02)


def place_legend(figure, axes, content, theme) -> None:
    """Put the legend below the axes, in as many columns as fit, and leave it the room it needs.

    Where that is too much of a low chart, the legend lies on the axes.
    """
    for legend in list(figure.legends):
        legend.remove()
    handles, labels = axes.get_legend_handles_labels()
    look = {
        "ncol": len(labels), "borderaxespad": 0.2, "columnspacing": 1.2, "handletextpad": 0.5,
        "handlelength": 1.6, "labelspacing": 0.3, "labelcolor": theme.text,
        "prop": {"family": font_families(content), "size": max(6.0, theme.size - 1.5)},
    }  # fmt: skip
    bottom = 0.0
    while len(labels) > 1:
        legend = figure.legend(handles, labels, loc="lower center", frameon=False, **look)
        box = legend.get_window_extent(figure.canvas.get_renderer())
        if box.width <= figure.bbox.width or look["ncol"] == 1:
            bottom = box.height / figure.bbox.height
            break
        legend.remove()
        look["ncol"] -= 1
    if bottom > _MOST_LEGEND:
        bottom = 0.0
        legend.remove()
        look["ncol"] = 1
        axes.legend(handles, labels, loc="best", facecolor=theme.ground, edgecolor=theme.grid, **look)
    elif axes.get_legend() is not None:
        axes.get_legend().remove()
    layout = {"pad": 0.6, "rect": (0.0, bottom, 1.0, 1.0)}
    if hasattr(figure, "set_layout_engine"):
        figure.set_layout_engine("tight", **layout)
    else:  # before matplotlib 3.6
        figure.set_tight_layout(layout)


def _tick(value: float) -> str:
    if value and abs(value) < 10:
        locale = QLocale()
        locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
        return locale.toString(float(f"{value:.3g}"), "g", 3)
    return number(value, 0)


def _numbers(values) -> list[float]:
    return [math.nan if value is None else float(value) for value in values]


def font_families(content) -> list[str]:
    """Return fonts that have the letters of the chart's words, the usual one first."""
    series = (*content.lines, *content.bands, *content.bars, *content.spans)
    labels = (each.label for each in series)
    words = "".join([content.title, content.unit, content.year_title, *content.names, *labels])
    usual = "DejaVu Sans"  # comes with matplotlib
    if not any(ord(letter) > 0x2E00 for letter in words):
        return [usual]
    found = _east_asian_family()
    return [found, usual] if found else [usual]


def _east_asian_family() -> str:
    """Return a Chinese font that both Qt and matplotlib know, or an empty text."""
    from matplotlib import font_manager

    systems = QFontDatabase.WritingSystem
    scripts = (systems.SimplifiedChinese, systems.TraditionalChinese)
    wanted = [family for script in scripts for family in families_that_write(script)]
    for again in (False, True):
        if again:  # installed since matplotlib made its list
            known_files = {entry.fname for entry in font_manager.fontManager.ttflist}
            for path in font_manager.findSystemFonts():
                if path not in known_files:
                    try:
                        font_manager.fontManager.addfont(path)
                    except (OSError, RuntimeError, ValueError):
                        continue  # a font that matplotlib cannot read
        known = {entry.name for entry in font_manager.fontManager.ttflist}
        found = next((family for family in wanted if family.split(" [")[0] in known), "")
        if found:
            return found.split(" [")[0]
    return ""
