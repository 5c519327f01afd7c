"""A pair of axes: what stands in it, titles, limits, ticks and legend. It does not draw itself; svg.py does."""
from . import colors
from .artists import BarContainer, Line2D, Patch, PathCollection, Polygon, Rectangle, Text, Wedge
from .axis import Axis, as_list
from .missing import has_not, public_names
from .plots import Plots
from .styles import points_of

_LEGEND_PLACES = ("best", "upper right", "upper left", "lower left", "lower right", "right", "center left", "center right")
_LEGEND_PLACES += ("lower center", "upper center", "center")


class Spines(dict):
    """The four edges; several can be named at once."""

    def __getitem__(self, names):
        if isinstance(names, str):
            return super().__getitem__(names)
        return _Edges([self[name] for name in (self if isinstance(names, slice) else names)])


class _Edges(list):
    def set_visible(self, visible):
        for edge in self:
            edge.set_visible(visible)

    def set_color(self, color):
        for edge in self:
            edge.set_color(color)


class Legend:
    """Names for marks: pairs of a mark and its text."""

    def __init__(self, entries, loc="best", title=None, fontsize=10, ncol=1, frameon=True):
        self.entries = entries
        self.loc = loc
        self.title = Text(text=title or "")
        self.fontsize = points_of(fontsize)
        self.ncol = ncol
        self.frameon = frameon

    def get_texts(self):
        return [Text(text=text) for _, text in self.entries]

    def get_title(self):
        return self.title

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        raise has_not(f"Legend.{name}", public_names(type(self)))


class Axes(Plots):
    def __init__(self, figure, place=(1, 1, 0)):
        self.figure = figure
        # Rows, columns, and which of the cells, from 0.
        self.place = place
        self.transAxes = object()
        self.cla()

    def cla(self):
        """As it was made."""
        self.xaxis, self.yaxis = Axis("x"), Axis("y")
        self.xaxis.data, self.yaxis.data = lambda: self._spots(0), lambda: self._spots(1)
        self.artists_drawn = []
        self.containers = []
        self.slices = []
        self.titles = {side: Text(fontsize=12) for side in ("center", "left", "right")}
        self.legend_ = None
        self.facecolor = "white"
        self.is_round = self.is_frame_hidden = False
        self.spines = Spines((side, Patch(facecolor="black")) for side in ("left", "right", "bottom", "top"))
        self._colors = 0
        self._errors = []

    clear = cla

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        raise has_not(f"Axes.{name}", public_names(type(self)))

    def __repr__(self):
        return f"<Axes: title={self.get_title()!r}>"

    def _add(self, artist, is_error=False):
        artist.axes = self
        self.artists_drawn.append(artist)
        if is_error:
            self._errors.append(artist)
        return artist

    add_patch = add_line = add_artist = _add

    def _next_color(self):
        color = f"C{self._colors % 10}"
        self._colors += 1
        return color

    def _become_round(self):
        """A pie has no axes, and its circle is one."""
        self.is_round = self.is_frame_hidden = True

    def _spots(self, which):
        places = [place for artist in self.artists_drawn for place in artist.spots()[which]]
        return places, any(isinstance(one, (Rectangle, Polygon)) for one in self.artists_drawn)

    def _all(self, kind):
        return [artist for artist in self.artists_drawn if isinstance(artist, kind)]

    @property
    def patches(self):
        return self._all((Rectangle, Wedge))

    @property
    def lines(self):
        return [line for line in self._all(Line2D) if line not in self._errors]

    @property
    def collections(self):
        return self._all((PathCollection, Polygon))

    @property
    def texts(self):
        return self._all(Text)

    @property
    def title(self):
        return self.titles["center"]

    def get_lines(self):
        return self.lines

    def get_children(self):
        return list(self.artists_drawn)

    def get_figure(self):
        return self.figure

    def has_data(self):
        return any(not isinstance(artist, Text) for artist in self.artists_drawn)

    def set_title(self, label, fontdict=None, loc="center", pad=None, *, y=None, **words):
        return self.titles[loc].set(text=label, **{**(fontdict or {}), **words})

    def get_title(self, loc="center"):
        return self.titles[loc].get_text()

    def set_xlabel(self, xlabel, fontdict=None, labelpad=None, *, loc=None, **words):
        return self.xaxis.set_label_text(xlabel, **{**(fontdict or {}), **words})

    def set_ylabel(self, ylabel, fontdict=None, labelpad=None, *, loc=None, **words):
        return self.yaxis.set_label_text(ylabel, **{**(fontdict or {}), **words})

    def get_xlabel(self):
        return self.xaxis.get_label_text()

    def get_ylabel(self):
        return self.yaxis.get_label_text()

    def set_xlim(self, left=None, right=None, *, xmin=None, xmax=None):
        return _set_limits(self.xaxis, left if xmin is None else xmin, right if xmax is None else xmax)

    def set_ylim(self, bottom=None, top=None, *, ymin=None, ymax=None):
        return _set_limits(self.yaxis, bottom if ymin is None else ymin, top if ymax is None else ymax)

    def get_xlim(self):
        return self.xaxis.ends()

    def get_ylim(self):
        return self.yaxis.ends()

    set_xbound, set_ybound = set_xlim, set_ylim

    def set_xticks(self, ticks, labels=None, *, minor=False, **words):
        return self.xaxis.set_ticks(ticks, labels, **words)

    def set_yticks(self, ticks, labels=None, *, minor=False, **words):
        return self.yaxis.set_ticks(ticks, labels, **words)

    def get_xticks(self, *, minor=False):
        return self.xaxis.tick_places()

    def get_yticks(self, *, minor=False):
        return self.yaxis.tick_places()

    def set_xticklabels(self, labels, *, minor=False, fontdict=None, **words):
        return self.xaxis.set_ticklabels(labels, **{**(fontdict or {}), **words})

    def set_yticklabels(self, labels, *, minor=False, fontdict=None, **words):
        return self.yaxis.set_ticklabels(labels, **{**(fontdict or {}), **words})

    def get_xticklabels(self, minor=False, which=None):
        return self.xaxis.get_ticklabels()

    def get_yticklabels(self, minor=False, which=None):
        return self.yaxis.get_ticklabels()

    def set_xscale(self, value):
        _set_scale(self.xaxis, value)

    def set_yscale(self, value):
        _set_scale(self.yaxis, value)

    def get_xscale(self):
        return self.xaxis.scale

    def get_yscale(self):
        return self.yaxis.scale

    def get_xaxis(self):
        return self.xaxis

    def get_yaxis(self):
        return self.yaxis

    def invert_xaxis(self):
        self.xaxis.is_inverted = not self.xaxis.is_inverted

    def invert_yaxis(self):
        self.yaxis.is_inverted = not self.yaxis.is_inverted

    def grid(self, visible=None, which="major", axis="both", **words):
        for letter, one in (("x", self.xaxis), ("y", self.yaxis)):
            if axis in ("both", letter):
                one.grid(visible, which, **words)

    def set_axisbelow(self, below):
        """Grid lines are always below."""

    def margins(self, *margins, x=None, y=None, tight=None):
        for given, one in ((margins[0] if margins else x, self.xaxis), (margins[-1] if margins else y, self.yaxis)):
            if given is not None:
                one.margin = float(given)

    def tick_params(self, axis="both", **words):
        style = {"labelrotation": "rotation", "rotation": "rotation", "labelsize": "fontsize", "labelcolor": "color"}
        for name in words:
            if name not in style and name not in ("which", "length", "width", "pad", "colors"):
                raise has_not(f"tick_params(…, {name}=…)", style)
        for letter, one in (("x", self.xaxis), ("y", self.yaxis)):
            if axis in ("both", letter):
                one.set_tick_style(**{style[name]: value for name, value in words.items() if name in style})

    def axis(self, option=None):
        if option in ("off", False):
            self.is_frame_hidden = True
        elif option in ("on", True):
            self.is_frame_hidden = False
        elif option in ("equal", "scaled", "square"):
            self.is_round = True
        elif isinstance(option, (tuple, list)) and len(option) == 4:
            self.set_xlim(*option[:2])
            self.set_ylim(*option[2:])
        elif option not in (None, "auto", "tight"):
            raise ValueError(f"{option!r} is not an option of axis(): write 'on', 'off', 'equal', or four limits")
        return (*self.get_xlim(), *self.get_ylim())

    def set_axis_off(self):
        self.is_frame_hidden = True

    def set_axis_on(self):
        self.is_frame_hidden = False

    def set_aspect(self, aspect, **_more):
        self.is_round = aspect in ("equal", 1)

    def set_facecolor(self, color):
        colors.to_rgba(color)
        self.facecolor = color

    def get_facecolor(self):
        return colors.to_rgba(self.facecolor)

    def set(self, **given):
        for name, value in given.items():
            method = getattr(self, "set_" + name)
            method(*value) if name in ("xlim", "ylim") else method(value)
        return self

    def legend(self, *given, handles=None, labels=None, loc="best", title=None, fontsize=10, ncol=1, ncols=None, frameon=True):
        if len(given) == 2:
            handles, labels = given
        elif len(given) == 1:
            labels = given[0]
        if loc not in _LEGEND_PLACES and loc not in range(len(_LEGEND_PLACES)):
            raise ValueError(f"{loc!r} is not a place for a legend: write one of {', '.join(_LEGEND_PLACES)}")
        own, names = self.get_legend_handles_labels()
        if handles is None:
            handles = own if labels is None else (self._named_things() or own)
        texts = [str(one) for one in as_list(labels)] if labels is not None else names if handles is own else [one.get_label() for one in handles]
        place = loc if isinstance(loc, str) else _LEGEND_PLACES[loc]
        self.legend_ = Legend(list(zip(handles, texts)), place, title, fontsize, ncols or ncol, frameon)
        return self.legend_

    def get_legend(self):
        return self.legend_

    def _named_things(self):
        """What labels are given to in order, where a program names no marks."""
        bars = {id(bar) for made in self.containers if isinstance(made, BarContainer) for bar in made.patches}
        kinds = (Line2D, PathCollection, Polygon, Wedge, Rectangle)
        plain = [one for one in self._all(kinds) if id(one) not in bars and one not in self._errors]
        return plain + [made for made in self.containers if isinstance(made, BarContainer)]

    def get_legend_handles_labels(self):
        things = [*self.artists_drawn, *(made for made in self.containers if isinstance(made, BarContainer))]
        named = [(one, one.get_label()) for one in things if not isinstance(one, Text)]
        named = [(one, label) for one, label in named if label and not label.startswith("_")]
        return [one for one, _ in named], [label for _, label in named]


def _set_limits(axis, low, high):
    if high is None and isinstance(low, (tuple, list)):
        low, high = low
    before = axis.limits or (None, None)
    axis.limits = (before[0] if low is None else axis.convert_one(low), before[1] if high is None else axis.convert_one(high))
    return axis.ends()


def _set_scale(axis, value):
    if value not in ("linear", "log"):
        raise has_not(f"scale {value!r}", ["linear", "log"])
    axis.scale = value
