"""Figures as plain data, for what looks at a chart without drawing it: marks with their labels and values, titles, ticks. It judges nothing."""
import math

from . import colors, dates
from .artists import BarContainer, ErrorbarContainer, Line2D, PathCollection, Polygon, Text
from .svg import draw_figure
from .ticker import plain_number

# A chart with more tells nobody more.
MOST_FIGURES = 20
MOST_MARKS = 5_000
MOST_SVG = 400_000

_kept = {}
# Figures that pyplot knows; filled there.
open_figures = {}


def keep(figure, how):
    """Keeps what a figure looks like now. What was shown stays as it was shown."""
    was_shown = _kept.get(figure, {}).get("end") == "shown"
    if how == "shown" or not was_shown:
        if figure in _kept or len(_kept) < MOST_FIGURES:
            _kept[figure] = {"end": how, **told(figure)}


def take():
    """All figures since the last call, in order of their making: those kept, and those that are still open."""
    for figure in list(open_figures.values()):
        if figure not in _kept:
            _keep_open(figure)
    found = sorted(_kept.values(), key=lambda one: one["number"])
    _kept.clear()
    return found


def _keep_open(figure):
    try:
        keep(figure, "open")
    except Exception:
        # A function of the program that labels the ticks may fail; nobody asked to see this figure.
        return


def told(figure):
    svg = draw_figure(figure)
    return {
        "number": figure._made,
        "title": figure.supertitle.get_text(),
        "axes": [_axes(axes) for axes in figure.axes],
        "svg": svg if len(svg) <= MOST_SVG else None,
    }


def _axes(axes):
    return {
        "title": " ".join(title.get_text() for title in axes.titles.values() if title.get_text()),
        "xlabel": axes.get_xlabel(),
        "ylabel": axes.get_ylabel(),
        "xticks": [label for _, label in axes.xaxis.ticks()],
        "yticks": [label for _, label in axes.yaxis.ticks()],
        "legend": [text for _, text in axes.legend_.entries] if axes.legend_ else [],
        "marks": _marks(axes),
    }


def _marks(axes):
    made = []
    if axes.slices:
        slices = [{"label": name, "value": _number(value), "color": _hex(wedge.get_facecolor())} for name, value, wedge in axes.slices]
        made.append({"kind": "pie", "name": "", "slices": slices})
    for container in axes.containers:
        if isinstance(container, BarContainer):
            made.append(_bars(container, axes))
    errors = {id(line) for line in axes._errors}
    holders = {id(made[0]): made for made in axes.containers if isinstance(made, ErrorbarContainer)}
    for artist in axes.artists_drawn:
        if id(artist) not in errors:
            mark = _mark(artist, axes)
            if mark and mark["name"] == "" and id(artist) in holders:
                mark["name"] = holders[id(artist)].get_label()
            made += [mark] if mark else []
    return made


def _bars(container, axes):
    upright = container.orientation == "vertical"
    axis = axes.xaxis if upright else axes.yaxis
    bars = []
    for bar in container.patches[:MOST_MARKS]:
        (x0, x1), (y0, y1) = bar.spots()
        middle, wide = ((x0 + x1) / 2, x1 - x0) if upright else ((y0 + y1) / 2, y1 - y0)
        value = bar.get_height() if upright else bar.get_width()
        # A bar of a group stands beside the tick that it belongs to.
        label = axis.label_at(middle, abs(wide) / 2) or axis.label_at(middle, max(abs(wide) / 2, 0.5))
        said = _said(middle, axis) if label is None else label
        bars.append({"label": said, "value": _number(value), "base": _number(y0 if upright else x0), "color": _hex(bar.get_facecolor())})
    return {"kind": container.source, "name": container.get_label(), "horizontal": not upright, "bars": bars}


def _mark(artist, axes):
    name = "" if artist.get_label().startswith("_") else artist.get_label()
    if isinstance(artist, Text):
        return {"kind": "text", "name": "", "text": artist.get_text()}
    if isinstance(artist, Line2D):
        across = artist.get_across()
        if across is not None:
            at = artist._y[0] if across == "x" else artist._x[0]
            return {"kind": "rule", "name": name, "horizontal": across == "x", "at": _number(at)}
        kind = "scatter" if artist.get_linestyle() == "None" else "line"
        points = list(zip(artist._x, artist._y))
        return {"kind": kind, "name": name, "color": _hex(artist.get_color()), "points": _points(points, axes)}
    if isinstance(artist, PathCollection):
        return {"kind": "scatter", "name": name, "color": _hex(artist.get_colors()[0]), "points": _points(artist.get_offsets(), axes)}
    if isinstance(artist, Polygon):
        points = artist.get_points()
        return {"kind": "area", "name": name, "color": _hex(artist.get_facecolor()), "points": _points(points[: len(points) // 2], axes)}
    return None


def _points(points, axes):
    return [{"label": _said(x, axes.xaxis), "x": _number(x), "y": _number(y)} for x, y in points[:MOST_MARKS]]


def _said(place, axis):
    if not math.isfinite(place):
        return ""
    written = axis.label_at(place, 1e-6)
    if axis.kind == "date":
        return dates.iso(place)
    return plain_number(place) if written is None else written


def _number(value):
    return float(value) if math.isfinite(value) else None


def _hex(color):
    return colors.to_hex(color) if color is not None else ""
