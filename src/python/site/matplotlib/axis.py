"""One axis: turns numbers, categories and dates into places, and knows its limits, ticks and labels."""
import math

from . import dates, ticker
from .artists import Artist, Text
from .missing import has_not, public_names
from .styles import points_of


class Axis:
    """`letter` is x or y. What is given as data decides of which kind it is: number, category or date."""

    def __init__(self, letter):
        self.letter = letter
        self.kind = None
        self.categories = {}
        self.limits = None
        self.scale = "linear"
        self.is_inverted = False
        self.fixed_ticks = None
        self.fixed_labels = None
        self.locator = None
        self.formatter = None
        self.has_grid = False
        self.grid_style = {}
        self.is_visible = True
        self.is_aspect_kept = False
        self.margin = 0.05
        self.label = Text(fontsize=10)
        self.tick_style = {"rotation": 0, "fontsize": 10.0}
        self.data = lambda: ()

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        raise has_not(f"axis.{name}", public_names(type(self)))

    def convert(self, values):
        """Places on the axis for a row of data; categories count from 0 in the order they came."""
        return [self.convert_one(value) for value in as_list(values)]

    def convert_one(self, value):
        if isinstance(value, str):
            if self.kind == "number":
                return self._read_number(value)
            self.kind = "category"
            return float(self.categories.setdefault(value, len(self.categories)))
        if dates.is_date(value):
            self.kind = self.kind or "date"
            return dates.date2num(value)
        if value is None:
            return math.nan
        try:
            number = float(value)
        except OverflowError:
            number = math.inf
        except (TypeError, ValueError):
            raise TypeError(f"a {type(value).__name__} cannot be drawn on the {self.letter} axis: {value!r}") from None
        self.kind = self.kind or "number"
        # A whole number stays one: a program may print the height of a bar.
        return value if type(value) is int and math.isfinite(number) else number

    def _read_number(self, text):
        try:
            return float(text)
        except ValueError:
            raise ValueError(f"the {self.letter} axis has numbers already, and {text!r} is none") from None

    def original(self, places):
        """The data again for places: names of categories, everything else as numbers or dates."""
        if self.kind == "category":
            names = list(self.categories)
            return [names[int(place)] if place == int(place) and 0 <= place < len(names) else place for place in places]
        return [dates._moment(place) for place in places] if self.kind == "date" else list(places)

    def view(self):
        """The limits, low end first: those that were set, or the data with a margin."""
        low, high = self.limits or (None, None)
        if low is None or high is None:
            own_low, own_high = self._around_data()
            low, high = own_low if low is None else low, own_high if high is None else high
        if low == high:
            low, high = low - 0.5, high + 0.5
        return (min(low, high), max(low, high))

    def ends(self):
        """The limits as drawn: left and right, bottom and top."""
        low, high = self.view()
        turned = self.is_inverted != (self.limits is not None and None not in self.limits and self.limits[0] > self.limits[1])
        return (high, low) if turned else (low, high)

    def _around_data(self):
        places, floor = self.data()
        places = [place for place in places if math.isfinite(place) and (self.scale == "linear" or place > 0)]
        if not places:
            return (1.0, 10.0) if self.scale == "log" else (0.0, 1.0)
        low, high = min(places), max(places)
        if self.scale == "log":
            room = (high / low) ** self.margin if high > low else 10**0.1
            return low / room, high * room
        room = (high - low) * self.margin if high > low else max(abs(low) * 0.05, 0.5 if self.kind == "category" else 0.05)
        # Bars stand on the edge of the chart: no margin below them.
        return (low if floor and low == 0 else low - room), (high if floor and high == 0 else high + room)

    def fraction(self, place):
        """Where between the two ends a place lies, from 0 to 1."""
        begin, end = self.ends()
        if self.scale == "log":
            begin, end = math.log10(max(begin, 1e-300)), math.log10(max(end, 1e-300))
            place = math.log10(place) if place > 0 else begin - 10
        return (place - begin) / (end - begin)

    def tick_places(self):
        low, high = self.view()
        if self.fixed_ticks is not None:
            return list(self.fixed_ticks)
        if self.locator is not None:
            places = self.locator.tick_values(low, high)
        elif self.kind == "category":
            places = [float(number) for number in range(len(self.categories))]
        elif self.kind == "date":
            places = dates.date_ticks(low, high)
        elif self.scale == "log":
            places = ticker.log_ticks(max(low, 1e-300), high)
        else:
            places = ticker.nice_ticks(low, high)
        room = (high - low) * 1e-9
        return [place for place in places if low - room <= place <= high + room]

    def ticks(self):
        """Place and label of each tick."""
        places = self.tick_places()
        return list(zip(places, self.labels_of(places)))

    def labels_of(self, places):
        if self.fixed_labels is not None:
            labels = list(self.fixed_labels)
            return labels[: len(places)] + [""] * (len(places) - len(labels))
        if self.formatter is not None:
            return [self.formatter(place, at) for at, place in enumerate(places)]
        if self.kind == "category":
            names = list(self.categories)
            return [names[int(place)] if place == int(place) and 0 <= place < len(names) else "" for place in places]
        if self.kind == "date":
            low, high = self.view()
            return dates.date_labels(places, high - low)
        return ticker.number_labels(places)

    def label_at(self, place, reach):
        """The written label nearest to a place, within reach; None where there is none or only numbers count along the axis."""
        if self.fixed_labels is None and self.kind != "category" and self.formatter is None:
            return None
        near = [(abs(tick - place), label) for tick, label in self.ticks() if abs(tick - place) <= reach]
        return min(near)[1] if near else None

    def set_ticks(self, ticks, labels=None, minor=False, **style):
        self.fixed_ticks = self.convert(ticks)
        self.fixed_labels = None
        if labels is not None:
            self.set_ticklabels(labels, **style)
        elif style:
            self.set_tick_style(**style)

    def set_ticklabels(self, labels, **style):
        labels = [label.get_text() if isinstance(label, Text) else str(label) for label in as_list(labels)]
        if self.fixed_ticks is None:
            self.fixed_ticks = self.tick_places()
        if self.fixed_ticks and len(labels) != len(self.fixed_ticks):
            raise ValueError(f"there are {len(self.fixed_ticks)} ticks and {len(labels)} labels: give as many labels as ticks")
        self.fixed_labels = labels
        self.set_tick_style(**style)
        return self.get_ticklabels()

    def set_tick_style(self, **style):
        """Rotation, size, colour and alignment of all tick labels."""
        probe = Text(**style)
        for name in ("rotation", "fontsize", "color", "horizontalalignment", "fontweight"):
            if probe._values[name] != Text.defaults[name]:
                self.tick_style[name] = probe._values[name]

    def get_ticklabels(self, minor=False, which=None):
        return [TickLabel(self, text=label, position=(place, 0), **self.tick_style) for place, label in self.ticks()]

    def get_ticklocs(self, minor=False):
        return self.tick_places()

    def set_major_locator(self, locator):
        self.locator = locator
        self.fixed_ticks = self.fixed_labels = None

    def set_major_formatter(self, formatter):
        if isinstance(formatter, str):
            formatter = ticker.StrMethodFormatter(formatter)
        elif not hasattr(formatter, "fmt") and not isinstance(formatter, ticker.FuncFormatter):
            formatter = ticker.FuncFormatter(formatter)
        self.formatter = formatter
        self.fixed_labels = None

    def set_label_text(self, text, **style):
        self.label.set(text=text, **style)
        return self.label

    def get_label(self):
        return self.label

    def get_label_text(self):
        return self.label.get_text()

    def grid(self, visible=None, which="major", **style):
        self.has_grid = bool(visible) if visible is not None else bool(style) or not self.has_grid
        if style:
            # Read as a line's, so that a wrong word is told here.
            Artist.set(_GridLine(), **style)
            self.grid_style = style

    def set_inverted(self, inverted):
        self.is_inverted = bool(inverted)

    def set_visible(self, visible):
        self.is_visible = bool(visible)


class TickLabel(Text):
    """One label of an axis: what is set on it holds for all of them, since they are drawn alike."""

    def __init__(self, axis, **given):
        self._axis = None
        super().__init__(**given)
        self._axis = axis

    def set(self, **given):
        super().set(**given)
        return self

    def set_rotation(self, angle):
        super().set_rotation(angle)
        self._pass_on("rotation")

    def set_fontsize(self, size):
        super().set_fontsize(points_of(size))
        self._pass_on("fontsize")

    def set_horizontalalignment(self, side):
        self._values["horizontalalignment"] = side
        self._pass_on("horizontalalignment")

    def set_color(self, color):
        super().set_color(color)
        self._pass_on("color")

    def _pass_on(self, name):
        if self._axis is not None:
            self._axis.tick_style[name] = self._values[name]


class _GridLine(Artist):
    defaults = {"linewidth": 0.8, "linestyle": "-", "axis": None}


def as_list(values):
    """A row of data from anything that can be gone through; a single value is a row of one."""
    if isinstance(values, (str, bytes)) or not hasattr(values, "__iter__"):
        return [values]
    return list(values)
