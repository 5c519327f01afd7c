"""A figure: its axes in a grid, its own title, and how it is saved."""
import itertools
import os

from . import colors, evidence, rcParams
from .artists import Text
from .axes import Axes
from .missing import has_not, public_names
from .svg import draw_figure


_making = itertools.count(1)


class AxesGrid(list):
    """What subplots() gives for several axes: rows that can also be reached as axes[row, column]."""

    def __getitem__(self, at):
        if isinstance(at, tuple):
            row, column = at
            part = list.__getitem__(self, row)
            return AxesGrid(one[column] for one in part) if isinstance(row, slice) else part[column]
        return list.__getitem__(self, at)

    def flatten(self):
        return [axes for row in self for axes in (row if isinstance(row, list) else [row])]

    ravel = flatten

    @property
    def flat(self):
        return iter(self.flatten())

    @property
    def shape(self):
        return (len(self), len(self[0])) if self and isinstance(self[0], list) else (len(self),)

    @property
    def size(self):
        return len(self.flatten())


class Figure:
    def __init__(self, figsize=None, dpi=None, *, facecolor=None, layout=None, number=0):
        self.number = number
        self._made = next(_making)
        self.dpi = float(dpi or rcParams["figure.dpi"])
        self.set_size_inches(figsize or rcParams["figure.figsize"])
        self.facecolor = facecolor or rcParams["figure.facecolor"]
        self.supertitle = Text(fontsize=12)
        self.axes = []

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        raise has_not(f"Figure.{name}", public_names(type(self)))

    def __repr__(self):
        width, height = (round(size * self.dpi) for size in self.figsize)
        return f"<Figure size {width}x{height} with {len(self.axes)} Axes>"

    def add_subplot(self, *place, **words):
        if len(place) == 1 and place[0] >= 100:
            place = tuple(int(digit) for digit in str(place[0]))
        rows, columns, number = place or (1, 1, 1)
        if not 1 <= number <= rows * columns:
            raise ValueError(f"there are {rows * columns} places in this grid, and {number} is none of them")
        axes = Axes(self, (rows, columns, number - 1))
        axes.set(**{name: value for name, value in words.items() if name not in ("sharex", "sharey")})
        self.axes.append(axes)
        return axes

    def subplots(self, nrows=1, ncols=1, *, sharex=False, sharey=False, squeeze=True, **_words):
        grid = [[Axes(self, (nrows, ncols, row * ncols + column)) for column in range(ncols)] for row in range(nrows)]
        self.axes += [axes for row in grid for axes in row]
        for shared, name in ((sharex, "xaxis"), (sharey, "yaxis")):
            if shared and shared != "none":
                _share([getattr(axes, name) for row in grid for axes in row])
        if squeeze and nrows == ncols == 1:
            return grid[0][0]
        if squeeze and 1 in (nrows, ncols):
            return AxesGrid(axes for row in grid for axes in row)
        return AxesGrid(grid)

    def gca(self):
        return self.axes[-1] if self.axes else self.add_subplot()

    def get_axes(self):
        return list(self.axes)

    def delaxes(self, ax):
        self.axes.remove(ax)

    def clf(self):
        self.axes = []
        self.supertitle = Text(fontsize=12)

    clear = clf

    def suptitle(self, t, **words):
        words = {name: value for name, value in words.items() if name not in ("x", "y")}
        return self.supertitle.set(text=t, **words)

    def get_suptitle(self):
        return self.supertitle.get_text()

    def set_size_inches(self, w, h=None):
        width, height = w if h is None else (w, h)
        if not (0 < width < 100 and 0 < height < 100):
            raise ValueError(f"a figure cannot be {width} by {height} inches")
        self.figsize = (float(width), float(height))

    def get_size_inches(self):
        return self.figsize

    def get_figwidth(self):
        return self.figsize[0]

    def get_figheight(self):
        return self.figsize[1]

    def get_dpi(self):
        return self.dpi

    def set_dpi(self, dpi):
        self.dpi = float(dpi)

    def set_facecolor(self, color):
        colors.to_rgba(color)
        self.facecolor = color

    def tight_layout(self, **_words):
        """Nothing to do: labels always get the room they need."""

    def subplots_adjust(self, **_words):
        """Nothing to do, as for tight_layout."""

    def autofmt_xdate(self, bottom=0.2, rotation=30, ha="right"):
        for axes in self.axes:
            axes.xaxis.set_tick_style(rotation=rotation, horizontalalignment=ha)

    def show(self, warn=True):
        evidence.keep(self, "shown")

    def savefig(self, fname, *, format=None, **words):
        """Writes SVG, which is all that there is."""
        is_path = isinstance(fname, (str, bytes, os.PathLike))
        name = os.fsdecode(fname) if is_path else ""
        kind = (format or os.path.splitext(name)[1].lstrip(".") or rcParams["savefig.format"]).lower()
        if kind != "svg":
            raise ValueError(f"Format {kind!r} is not supported (supported formats: svg). Dryrun's matplotlib draws SVG: save as 'chart.svg'.")
        for word in words:
            if word not in ("dpi", "bbox_inches", "pad_inches", "facecolor", "edgecolor", "transparent", "metadata", "orientation"):
                raise has_not(f"savefig(…, {word}=…)")
        text = draw_figure(self)
        if is_path:
            with open(fname, "w", encoding="utf-8") as file:
                file.write(text)
        else:
            _write_to(fname, text)
        evidence.keep(self, "saved")


def _write_to(file, text):
    try:
        file.write(text.encode())
    except TypeError:
        file.write(text)


def _share(axes):
    """Each of them reaches as far as all their data together."""
    own = [one.data for one in axes]

    def together():
        rows = [data() for data in own]
        return [place for places, _ in rows for place in places], any(floor for _, floor in rows)

    for one in axes:
        one.data = together
        one.categories = axes[0].categories
