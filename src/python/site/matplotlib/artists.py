"""What stands in a chart: each thing with its properties, `get_…` and `set_…`, and how it is drawn with a pen. It does not know SVG."""
import math

from . import colors
from .missing import has_not, public_names
from .styles import line_style, marker_name, points_of

_ALIASES = {
    "c": "color",
    "lw": "linewidth",
    "ls": "linestyle",
    "ms": "markersize",
    "fc": "facecolor",
    "ec": "edgecolor",
    "ha": "horizontalalignment",
    "va": "verticalalignment",
    "size": "fontsize",
    "weight": "fontweight",
    "style": "fontstyle",
    "mfc": "markerfacecolor",
    "mec": "markeredgecolor",
    "linewidths": "linewidth",
    "edgecolors": "edgecolor",
    "facecolors": "facecolor",
}


class Artist:
    """Something with properties. A class names its own in `defaults`; `get_x` and `set_x` come from there."""

    defaults = {"label": "", "alpha": None, "visible": True, "zorder": 1, "color": None}

    def __init_subclass__(cls, **words):
        super().__init_subclass__(**words)
        cls.defaults = {name: value for base in reversed(cls.__mro__) for name, value in vars(base).get("defaults", {}).items()}
        for name in cls.defaults:
            for prefix, method in (("get_", _getter(name)), ("set_", _setter(name))):
                if not hasattr(cls, prefix + name):
                    setattr(cls, prefix + name, method)

    def __init__(self, **given):
        self._values = dict(self.defaults)
        self.axes = None
        self.set(**given)

    def set(self, **given):
        for name, value in given.items():
            name = _ALIASES.get(name, name)
            if name not in self._values:
                raise has_not(f"property {name!r} of {type(self).__name__}", self._values)
            getattr(self, "set_" + name)(value)
        return self

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        for long in (_ALIASES.get(name[4:]),) if name[:4] in ("get_", "set_") else ():
            if long in self.defaults:
                return getattr(self, name[:4] + long)
        raise has_not(f"{type(self).__name__}.{name}", public_names(type(self)))

    def set_color(self, color):
        if color is not None:
            colors.to_rgba(color)
        self._values["color"] = color

    def set_label(self, label):
        self._values["label"] = "" if label is None else str(label)

    def remove(self):
        """Takes it out of its axes."""
        for kept in (self.axes.artists_drawn, self.axes.containers):
            if self in kept:
                kept.remove(self)

    def spots(self):
        """The points in data that the limits must hold: xs, ys."""
        return (), ()


def _getter(name):
    return lambda self: self._values[name]


def _setter(name):
    def set_one(self, value):
        self._values[name] = value

    return set_one


class Text(Artist):
    """A text at a place of the data, or a title or label, which the layout places."""

    defaults = {
        "text": "",
        "position": (0, 0),
        "fontsize": 10,
        "fontweight": "normal",
        "fontstyle": "normal",
        "horizontalalignment": "left",
        "verticalalignment": "baseline",
        "rotation": 0,
        "color": "black",
        # Its place is a share of the axes, not of the data.
        "in_axes": False,
        # Points to the right and up from its place.
        "offset": (0, 0),
        "zorder": 3,
    }

    def set_text(self, text):
        self._values["text"] = "" if text is None else str(text)

    def set_fontsize(self, size):
        self._values["fontsize"] = points_of(size)

    def set_rotation(self, angle):
        self._values["rotation"] = {"vertical": 90.0, "horizontal": 0.0, None: 0.0}.get(angle, angle)

    def draw(self, pen, to):
        x, y = self.spot(pen, to)
        pen.text(x, y, self)

    def spot(self, pen, to):
        """Where it stands in pixels."""
        place, offset = self._values["position"], self._values["offset"]
        x, y = to.fraction(*place) if self._values["in_axes"] else to(*place)
        return x + offset[0] * pen.point, y - offset[1] * pen.point

    def __repr__(self):
        return f"Text({self.get_text()!r})"


class Annotation(Text):
    """A text with an arrow from it to the place it speaks of."""

    defaults = {"xy": (0, 0), "arrow": None}

    def draw(self, pen, to):
        arrow = self._values["arrow"]
        if arrow is not None:
            pen.arrow(self.spot(pen, to), to(*self._values["xy"]), colors.to_hex(arrow.get("color") or arrow.get("facecolor") or "black"))
        super().draw(pen, to)


class Line2D(Artist):
    """A line through points, with or without markers."""

    defaults = {
        "linewidth": 1.5,
        "linestyle": "-",
        "marker": "None",
        "markersize": 6.0,
        "markerfacecolor": None,
        "markeredgecolor": None,
        "drawstyle": "default",
        "zorder": 2,
        # How far it reaches where one coordinate does not come from data: axhline and axvline.
        "across": None,
    }

    def __init__(self, xdata, ydata, **given):
        self._x, self._y = list(xdata), list(ydata)
        super().__init__(**given)

    def get_xdata(self, orig=True):
        return self.axes.xaxis.original(self._x) if orig and self.axes else list(self._x)

    def get_ydata(self, orig=True):
        return self.axes.yaxis.original(self._y) if orig and self.axes else list(self._y)

    def get_xydata(self):
        return [[x, y] for x, y in zip(self._x, self._y)]

    def set_xdata(self, x):
        self._x = self.axes.xaxis.convert(x)

    def set_ydata(self, y):
        self._y = self.axes.yaxis.convert(y)

    def set_data(self, x, y):
        self.set_xdata(x)
        self.set_ydata(y)

    def set_linestyle(self, style):
        self._values["linestyle"] = line_style(style)

    def set_marker(self, marker):
        self._values["marker"] = marker_name(marker)

    def spots(self):
        return (() if self._values["across"] == "x" else self._x), (() if self._values["across"] == "y" else self._y)

    def corners(self):
        """The points as drawn: a step goes level first, or last, or changes half-way."""
        points = list(zip(self._x, self._y))
        style = self._values["drawstyle"]
        if style == "default" or len(points) < 2:
            return points
        path = points[:1]
        for (x0, y0), (x1, y1) in zip(points, points[1:]):
            if style == "steps-pre":
                path += [(x0, y1)]
            elif style == "steps-post":
                path += [(x1, y0)]
            else:
                path += [((x0 + x1) / 2, y0), ((x0 + x1) / 2, y1)]
            path.append((x1, y1))
        return path

    def draw(self, pen, to):
        across = self._values["across"]
        if across == "x":
            (x0, _), (x1, _) = to.fraction(self._x[0], 0), to.fraction(self._x[1], 0)
            path = [(x0, to(0, self._y[0], "y")), (x1, to(0, self._y[0], "y"))]
        elif across == "y":
            (_, y0), (_, y1) = to.fraction(0, self._y[0]), to.fraction(0, self._y[1])
            path = [(to(self._x[0], 0, "x"), y0), (to(self._x[0], 0, "x"), y1)]
        else:
            path = [to(x, y) for x, y in self.corners()]
        pen.line(path, self)
        if self._values["marker"] != "None":
            pen.markers([to(x, y) for x, y in zip(self._x, self._y)], self)


class Patch(Artist):
    """A filled shape."""

    defaults = {"facecolor": "C0", "edgecolor": None, "linewidth": 1.0, "linestyle": "-", "fill": True}

    def set_color(self, color):
        if color is not None:
            self.set_facecolor(color)
            self.set_edgecolor(color)

    def set_facecolor(self, color):
        colors.to_rgba(color)
        self._values["facecolor"] = color

    def set_edgecolor(self, color):
        if color is not None:
            colors.to_rgba(color)
        self._values["edgecolor"] = color

    def get_facecolor(self):
        return colors.to_rgba(self._values["facecolor"], self._values["alpha"])

    def get_edgecolor(self):
        return colors.to_rgba(self._values["edgecolor"] or "none", self._values["alpha"])


class Rectangle(Patch):
    """A bar, at its lower left corner."""

    defaults = {"x": 0.0, "y": 0.0, "width": 1.0, "height": 1.0}

    def get_xy(self):
        return (self.get_x(), self.get_y())

    def spots(self):
        return (self.get_x(), self.get_x() + self.get_width()), (self.get_y(), self.get_y() + self.get_height())

    def draw(self, pen, to):
        (x0, x1), (y0, y1) = self.spots()
        pen.rectangle(to(x0, y0), to(x1, y1), self)


class Wedge(Patch):
    """A slice of a pie, from theta1 to theta2 in degrees, against the clock from the right."""

    defaults = {"center": (0.0, 0.0), "r": 1.0, "theta1": 0.0, "theta2": 360.0, "hole": 0.0}

    @property
    def theta1(self):
        return self.get_theta1()

    @property
    def theta2(self):
        return self.get_theta2()

    def spots(self):
        return (-1.25, 1.25), (-1.25, 1.25)

    def draw(self, pen, to):
        x, y = self.get_center()
        r, inner = self.get_r(), self.get_hole()
        steps = max(2, math.ceil(abs(self.theta2 - self.theta1) / 3))
        turns = [math.radians(self.theta1 + (self.theta2 - self.theta1) * at / steps) for at in range(steps + 1)]
        arc = [to(x + r * math.cos(turn), y + r * math.sin(turn)) for turn in turns]
        back = [to(x + inner * math.cos(turn), y + inner * math.sin(turn)) for turn in reversed(turns)] if inner else [to(x, y)]
        pen.polygon(arc + back, self)


class Polygon(Patch):
    """What lies between two rows of points: fill_between."""

    defaults = {"points": (), "linewidth": 0.0}

    def spots(self):
        return [x for x, _ in self._values["points"]], [y for _, y in self._values["points"]]

    def draw(self, pen, to):
        pen.polygon([to(x, y) for x, y in self._values["points"]], self)


class PathCollection(Patch):
    """The points of a scatter chart."""

    defaults = {"offsets": (), "sizes": (), "colors": (), "marker": "o", "linewidth": 1.0}

    def set_offsets(self, offsets):
        self._values["offsets"] = [(float(x), float(y)) for x, y in offsets]

    def spots(self):
        return [x for x, _ in self.get_offsets()], [y for _, y in self.get_offsets()]

    def draw(self, pen, to):
        for at, (x, y) in enumerate(self.get_offsets()):
            sizes, colours = self.get_sizes(), self.get_colors()
            pen.marker(to(x, y), self.get_marker(), math.sqrt(sizes[at % len(sizes)]), colours[at % len(colours)], self)


class Container(tuple):
    """Artists that were made together."""

    def __new__(cls, parts, *_more, **_words):
        return super().__new__(cls, parts)

    def __init__(self, parts, label=""):
        self._label = label

    def get_label(self):
        return self._label

    def set_label(self, label):
        self._label = str(label)


class BarContainer(Container):
    """The bars of one call. `source` is `bars` or `histogram`."""

    def __init__(self, patches, errorbar=None, *, datavalues=None, orientation=None, label="", source="bars"):
        super().__init__(patches, label)
        self.patches = list(patches)
        self.errorbar = errorbar
        self.datavalues = datavalues
        self.orientation = orientation
        self.source = source


class ErrorbarContainer(Container):
    """A line with its error bars."""
