"""
Draws a figure as SVG: lays out its axes so that every label has room, and draws frame, grid, marks, ticks, titles and legend.

The plate is white, as matplotlib's is: colours are chosen against white, an image in a page cannot take the page's own,
and a saved file looks the same everywhere.
"""
import itertools
import math

from . import colors
from .artists import BarContainer, Line2D, PathCollection, Text
from .pen import POINT, Pen, extent, height_of, stroke_of, width_of

_GAP = 5.0
_TICK = 5.0
_FONT = "DejaVu Sans, Verdana, Arial, sans-serif"
_ids = itertools.count(1)


def draw_figure(figure):
    """The whole figure as the text of an SVG file."""
    wide, high = (size * 100 for size in figure.figsize)
    pen = Pen()
    box = f'viewBox="0 0 {wide:g} {high:g}" width="{wide:g}" height="{high:g}"'
    pen.write(f'<svg xmlns="http://www.w3.org/2000/svg" {box} font-family="{_FONT}">')
    pen.write(f'<rect width="100%" height="100%" fill="{_plain(figure.facecolor)}"/>')
    top = 10.0
    if figure.supertitle.get_text():
        size = figure.supertitle.get_fontsize()
        pen.text(wide / 2, top + size * POINT, figure.supertitle.set(ha="center"))
        top += height_of(figure.supertitle.get_text(), size) + _GAP
    for axes in figure.axes:
        rows, columns, cell = axes.place
        cell_wide, cell_high = (wide - 20) / columns, (high - top - 10) / rows
        corner = 10 + cell_wide * (cell % columns), top + cell_high * (cell // columns)
        _draw_axes(axes, (*corner, cell_wide, cell_high), pen)
    pen.write("</svg>")
    return "\n".join(pen.parts) + "\n"


def _plain(color):
    return colors.to_hex(color) if colors.to_rgba(color)[3] else "none"


class _Places:
    """From places in data to pixels within a rectangle."""

    def __init__(self, axes, left, top, right, bottom):
        self.axes = axes
        self.left, self.top, self.right, self.bottom = left, top, right, bottom

    def __call__(self, x, y, only=None):
        if only == "x":
            return self.left + self.axes.xaxis.fraction(x) * (self.right - self.left)
        if only == "y":
            return self.bottom - self.axes.yaxis.fraction(y) * (self.bottom - self.top)
        return self(x, 0, "x"), self(0, y, "y")

    def fraction(self, x, y):
        return self.left + x * (self.right - self.left), self.bottom - y * (self.bottom - self.top)


def _draw_axes(axes, cell, pen):
    to = _lay_out(axes, cell)
    frame = not axes.is_frame_hidden
    name = f"plot-{next(_ids)}"
    place = f'x="{to.left:.2f}" y="{to.top:.2f}" width="{to.right - to.left:.2f}" height="{to.bottom - to.top:.2f}"'
    if frame:
        pen.write(f'<rect {place} fill="{_plain(axes.facecolor)}"/>')
        _draw_grid(axes, to, pen)
    pen.write(f'<clipPath id="{name}"><rect {place}/></clipPath>')
    pen.write("<g>" if axes.is_round else f'<g clip-path="url(#{name})">')
    drawn = sorted(axes.artists_drawn, key=lambda artist: artist.get_zorder())
    for artist in drawn:
        if artist.get_visible() and not isinstance(artist, Text):
            artist.draw(pen, to)
    pen.write("</g>")
    if frame:
        _draw_frame(axes, to, pen)
        _draw_ticks(axes, to, pen)
    for artist in drawn:
        if artist.get_visible() and isinstance(artist, Text):
            artist.draw(pen, to)
    _draw_titles(axes, to, cell, pen, frame)
    if axes.legend_ is not None:
        _draw_legend(axes, to, pen)


def _lay_out(axes, cell):
    """The rectangle of the data: what titles, tick labels and axis labels leave of the cell."""
    x, y, wide, high = cell
    left, right, top, bottom = x + 12, x + wide - 12, y + 6, y + high - 6
    titles = [height_of(title.get_text(), title.get_fontsize()) for title in axes.titles.values() if title.get_text()]
    top += max(titles, default=0) + _GAP
    if not axes.is_frame_hidden:
        left += _tick_room(axes.yaxis)[0] + _label_room(axes.yaxis)
        bottom -= _tick_room(axes.xaxis)[1] + _label_room(axes.xaxis)
    # Labels of any length leave the marks at least a part of the cell.
    left, bottom = min(left, x + wide * 0.7), max(bottom, y + high * 0.3)
    if axes.is_round:
        size = min(right - left, bottom - top) / 2
        across, down = (left + right) / 2, (top + bottom) / 2
        left, right, top, bottom = across - size, across + size, down - size, down + size
    return _Places(axes, left, top, right, bottom)


def _tick_room(axis):
    """Width and height of the widest tick label, with the tick."""
    if not axis.is_visible:
        return 0.0, 0.0
    sizes = [extent(label, axis.tick_style["fontsize"], float(axis.tick_style["rotation"] or 0)) for _, label in axis.ticks() if label]
    gap = _TICK + _GAP
    return max((wide for wide, _ in sizes), default=0) + gap, max((high for _, high in sizes), default=0) + gap


def _label_room(axis):
    text = axis.label.get_text()
    return height_of(text, axis.label.get_fontsize()) + _GAP if text else 0.0


def _shown_ticks(axis):
    low, high = axis.view()
    room = (high - low) * 1e-9
    return [(place, label) for place, label in axis.ticks() if low - room <= place <= high + room] if axis.is_visible else []


def _draw_grid(axes, to, pen):
    for axis in (axes.xaxis, axes.yaxis):
        if not axis.has_grid:
            continue
        line = Line2D((), (), **{"color": "#b0b0b0", "linewidth": 0.8, **{k: v for k, v in axis.grid_style.items() if k != "axis"}})
        for place, _ in _shown_ticks(axis):
            if axis.letter == "x":
                path = [(to(place, 0, "x"), to.top), (to(place, 0, "x"), to.bottom)]
            else:
                path = [(to.left, to(0, place, "y")), (to.right, to(0, place, "y"))]
            pen.line(path, line)


def _draw_frame(axes, to, pen):
    corners = {
        "left": ((to.left, to.top), (to.left, to.bottom)),
        "right": ((to.right, to.top), (to.right, to.bottom)),
        "bottom": ((to.left, to.bottom), (to.right, to.bottom)),
        "top": ((to.left, to.top), (to.right, to.top)),
    }
    for side, edge in axes.spines.items():
        if edge.get_visible():
            pen.rule(*corners[side], "", 0.8, colors.to_hex(edge.get_facecolor()))


def _draw_ticks(axes, to, pen):
    for place, label in _shown_ticks(axes.xaxis):
        x = to(place, 0, "x")
        pen.rule((x, to.bottom), (x, to.bottom + _TICK), "")
        text = Text(text=label, va="top", ha="center").set(**axes.xaxis.tick_style)
        angle = float(text.get_rotation() or 0)
        if angle % 180 == 0:
            pen.text(x, to.bottom + _TICK + _GAP, text)
        else:
            _draw_turned(x, to.bottom + _TICK + _GAP, text, angle, pen)
    for place, label in _shown_ticks(axes.yaxis):
        y = to(0, place, "y")
        pen.rule((to.left - _TICK, y), (to.left, y), "")
        pen.text(to.left - _TICK - _GAP, y, Text(text=label).set(**{**axes.yaxis.tick_style, "ha": "right", "va": "center"}))


def _draw_turned(x, top, text, angle, pen):
    """A turned label hangs below its tick: by its middle, or by the end that it is aligned to."""
    wide = width_of(text.get_text(), text.get_fontsize())
    high = text.get_fontsize() * POINT
    turn = math.radians(angle)
    side = text.get_horizontalalignment()
    share = {"left": 0.0, "center": 0.5, "right": 1.0}.get(side, 0.5)
    # The corner of the turned box that is highest decides how far down the text begins.
    rise = max(wide * (1 - share) * math.sin(turn), -wide * share * math.sin(turn))
    pen.text(x + high * 0.36 * math.sin(turn), top + rise + high * 0.5 * abs(math.cos(turn)), text.set(va="baseline"))


def _draw_titles(axes, to, cell, pen, frame):
    x, y, _, high = cell
    for side, title in axes.titles.items():
        across = {"center": (to.left + to.right) / 2, "left": to.left, "right": to.right}[side]
        lines = title.get_text().count("\n")
        pen.text(across, to.top - _GAP - 2 - lines * 0, title.set(ha=side))
    if not frame:
        return
    if axes.xaxis.is_visible:
        pen.text((to.left + to.right) / 2, y + high - _GAP - 4, axes.xaxis.label.set(ha="center"))
    if axes.yaxis.is_visible and axes.yaxis.label.get_text():
        size = axes.yaxis.label.get_fontsize()
        across = x + 8 + height_of(axes.yaxis.label.get_text(), size) * 0.8
        pen.text(across, (to.top + to.bottom) / 2, axes.yaxis.label.set(ha="center", rotation=axes.yaxis.label.get_rotation() or 90))


def _draw_legend(axes, to, pen):
    legend = axes.legend_
    if not legend.entries:
        return
    size, title = legend.fontsize, legend.title.get_text()
    step = size * POINT * 1.4
    rows = math.ceil(len(legend.entries) / legend.ncol)
    column = 34 + max(width_of(text, size) for _, text in legend.entries) + 8
    wide = max(column * legend.ncol + 8, width_of(title, size) + 16)
    high = rows * step + 10 + (step if title else 0)
    place = legend.loc if legend.loc != "best" else "upper right"
    left = to.left + 8 if "left" in place else to.right - wide - 8 if "right" in place else (to.left + to.right - wide) / 2
    top = to.top + 8 if "upper" in place else to.bottom - high - 8 if "lower" in place else (to.top + to.bottom - high) / 2
    if legend.frameon:
        look = 'rx="3" fill="#ffffff" fill-opacity="0.8" stroke="#cccccc"'
        pen.write(f'<rect x="{left:.2f}" y="{top:.2f}" width="{wide:.2f}" height="{high:.2f}" {look}/>')
    if title:
        pen.text(left + wide / 2, top + step * 0.9, Text(text=title, fontsize=size, ha="center"))
        top += step
    for at, (thing, text) in enumerate(legend.entries):
        x, y = left + 8 + at // rows * column, top + 5 + step * (at % rows + 0.5)
        _draw_sample(thing, x, y, pen)
        pen.text(x + 34, y, Text(text=text, fontsize=size, va="center"))


def _draw_sample(thing, x, y, pen):
    if isinstance(thing, BarContainer):
        thing = thing.patches[0] if thing.patches else None
    elif isinstance(thing, tuple):
        thing = thing[0] if thing else None
    if thing is None:
        return
    if isinstance(thing, Line2D):
        if thing.get_linestyle() != "None":
            pen.write(f'<line x1="{x:.2f}" y1="{y:.2f}" x2="{x + 26:.2f}" y2="{y:.2f}"{stroke_of(thing)}/>')
        if thing.get_marker() != "None":
            pen.markers([(x + 13, y)], thing)
    elif isinstance(thing, PathCollection):
        pen.marker((x + 13, y), thing.get_marker(), 6, thing.get_colors()[0], thing)
    else:
        pen.rectangle((x, y - 5), (x + 26, y + 5), thing)
