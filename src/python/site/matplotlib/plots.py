"""The kinds of charts: each method of axes that makes marks from data. Places, ticks and titles are in axes.py."""
import math

from . import colors
from .artists import Annotation, BarContainer, ErrorbarContainer, Line2D, PathCollection, Polygon, Rectangle, Text, Wedge
from .axis import as_list
from .missing import refuse_words
from .styles import read_format

_BAR_WORDS = ("color", "facecolor", "edgecolor", "ec", "fc", "linewidth", "lw", "linestyle", "ls", "alpha", "zorder", "fill", "visible")


def _same_length(what, *rows):
    counts = [len(row) for row in rows]
    if len(set(counts)) > 1:
        raise ValueError(f"{what} must have the same length, but have {' and '.join(map(str, counts))} entries")


def _row(values, count, what):
    """One number for each mark; a single one stands for all."""
    row = [float(value) for value in as_list(values)]
    if len(row) not in (1, count):
        raise ValueError(f"{what} must be one number or {count}, and there are {len(row)}")
    return row * count if len(row) == 1 else row


class Plots:
    """A part of Axes: it needs xaxis, yaxis, _add and _next_color."""

    def bar(self, x, height, width=0.8, bottom=None, *, align="center", **words):
        return self._bars(x, height, width, bottom, align, "vertical", words)

    def barh(self, y, width, height=0.8, left=None, *, align="center", **words):
        return self._bars(y, width, height, left, align, "horizontal", words)

    def _bars(self, at, lengths, thickness, base, align, orientation, words, source="bars"):
        upright = orientation == "vertical"
        along, up = (self.xaxis, self.yaxis) if upright else (self.yaxis, self.xaxis)
        at, lengths = as_list(at), as_list(lengths)
        if len(lengths) == 1 and len(at) > 1:
            lengths = lengths * len(at)
        _same_length("The places of the bars and their heights" if upright else "The places of the bars and their widths", at, lengths)
        places, lengths = along.convert(at), up.convert(lengths)
        label, tick_label = words.pop("label", ""), words.pop("tick_label", None)
        errors = {name: words.pop(name, None) for name in ("xerr", "yerr", "ecolor", "capsize")}
        if words.pop("log", False):
            up.scale = "log"
        refuse_words("bar" if upright else "barh", words, _BAR_WORDS)
        widths, bases = _row(thickness, len(at), "width"), _row(0 if base is None else base, len(at), "bottom")
        given = words.pop("color", None)
        fills = colors.color_list(self._next_color() if given is None else given, len(at)) if at else []
        many = not isinstance(label, str) and label is not None
        names = [str(one) for one in label] if many else ["_nolegend_"] * len(at)
        patches = []
        for place, length, wide, low, fill, name in zip(places, lengths, widths, bases, fills, names):
            corner = place - wide / 2 if align == "center" else place
            x, y, w, h = (corner, low, wide, length) if upright else (low, corner, length, wide)
            patches.append(self._add(Rectangle(x=x, y=y, width=w, height=h, facecolor=fill, label=name, **words)))
        if tick_label is not None:
            along.set_ticks(places, as_list(tick_label) if len(places) != 1 or not isinstance(tick_label, str) else [tick_label])
        made = BarContainer(patches, datavalues=lengths, orientation=orientation, label="" if many else label or "", source=source)
        self.containers.append(made)
        ends = [low + length for low, length in zip(bases, lengths)]
        made.errorbar = self._error_lines(*((places, ends) if upright else (ends, places)), errors, "black")
        return made

    def hist(self, x, bins=None, *, range=None, density=False, weights=None, cumulative=False, **words):
        orientation = words.pop("orientation", "vertical")
        rwidth, align = words.pop("rwidth", None), words.pop("align", "mid")
        if words.pop("histtype", "bar") != "bar":
            raise NotImplementedError("Dryrun's matplotlib has only histtype='bar'.")
        values = as_list(x)
        if values and not isinstance(values[0], str) and hasattr(values[0], "__iter__"):
            raise NotImplementedError("Dryrun's matplotlib draws the histogram of one row of data, not of several in one call.")
        data = (self.xaxis if orientation == "vertical" else self.yaxis).convert(values)
        shares = [1.0] * len(data) if weights is None else [float(weight) for weight in weights]
        _same_length("The data and the weights", data, shares)
        edges = _edges(data, 10 if bins is None else bins, range)
        counts = [0.0] * (len(edges) - 1)
        for value, share in zip(data, shares):
            if edges[0] <= value <= edges[-1]:
                counts[_bin_of(value, edges)] += share
        total = sum(counts)
        if density and total:
            counts = [count / total / (high - low) for count, low, high in zip(counts, edges, edges[1:])]
        if cumulative:
            step = [high - low if density else 1 for low, high in zip(edges, edges[1:])]
            counts = [sum(count * wide for count, wide in zip(counts[: at + 1], step)) for at, _ in enumerate(counts)]
        wide = [high - low for low, high in zip(edges, edges[1:])]
        middles = {"mid": [(low + high) / 2 for low, high in zip(edges, edges[1:])], "left": edges[:-1], "right": edges[1:]}[align]
        made = self._bars(middles, counts, [one * (rwidth or 1) for one in wide], None, "center", orientation, words, "histogram")
        made.edges = edges
        return counts, edges, made

    def plot(self, *given, **words):
        made = []
        for x, y, form in _plot_groups(list(given)):
            y = as_list(y)
            x = list(range(len(y))) if x is None else as_list(x)
            _same_length("x and y", x, y)
            made.append(self._line(x, y, {**read_format(form), **words}))
        return made

    def semilogx(self, *given, **words):
        self.xaxis.scale = "log"
        return self.plot(*given, **words)

    def semilogy(self, *given, **words):
        self.yaxis.scale = "log"
        return self.plot(*given, **words)

    def loglog(self, *given, **words):
        self.xaxis.scale = "log"
        return self.semilogy(*given, **words)

    def _line(self, x, y, words):
        places = self.xaxis.convert(x), self.yaxis.convert(y)
        line = Line2D(*places, **words)
        if line.get_color() is None:
            line.set_color(self._next_color())
        return self._add(line)

    def step(self, x, y, *form, where="pre", **words):
        if where not in ("pre", "post", "mid"):
            raise ValueError(f"where is 'pre', 'post' or 'mid', not {where!r}")
        return self.plot(x, y, *form, drawstyle="steps-" + where, **words)

    def scatter(self, x, y, s=None, c=None, marker="o", **words):
        x, y = as_list(x), as_list(y)
        _same_length("x and y", x, y)
        color = words.pop("color", None)
        c = color if c is None else c
        if c is not None and not colors.is_color_like(c) and any(isinstance(one, (int, float)) for one in as_list(c)):
            raise NotImplementedError("Dryrun's matplotlib has no color maps: give c a color, or a list of colors.")
        fills = colors.color_list(self._next_color() if c is None else c, max(len(x), 1))
        sizes = [36.0] if s is None else [float(one) for one in as_list(s)]
        refuse_words("scatter", words, (*_BAR_WORDS, "label", "edgecolors", "linewidths"))
        points = list(zip(self.xaxis.convert(x), self.yaxis.convert(y)))
        return self._add(PathCollection(offsets=points, sizes=sizes, colors=fills, marker=marker, facecolor=fills[0], **words))

    def fill_between(self, x, y1, y2=0, where=None, **words):
        if where is not None:
            raise NotImplementedError("Dryrun's matplotlib has no where= in fill_between.")
        x = self.xaxis.convert(as_list(x))
        upper, lower = (self.yaxis.convert(_stretched(y, len(x))) for y in (y1, y2))
        _same_length("x, y1 and y2", x, upper, lower)
        fill = words.pop("color", None) or words.pop("facecolor", None) or self._next_color()
        points = [*zip(x, upper), *reversed(list(zip(x, lower)))]
        refuse_words("fill_between", words, (*_BAR_WORDS, "label"))
        return self._add(Polygon(points=points, facecolor=fill, **words))

    def errorbar(self, x, y, yerr=None, xerr=None, fmt="", *, ecolor=None, capsize=None, elinewidth=None, **words):
        label = words.pop("label", "")
        hidden = {"linestyle": "None"} if fmt.lower() == "none" else read_format(fmt)
        line = self._line(as_list(x), as_list(y), {**hidden, **words, "label": label})
        errors = {"xerr": xerr, "yerr": yerr, "ecolor": ecolor, "capsize": capsize}
        bars = self._error_lines(line._x, line._y, errors, line.get_color())
        made = ErrorbarContainer((line, (), tuple(bars or ())), label)
        self.containers.append(made)
        return made

    def _error_lines(self, xs, ys, errors, color):
        made = []
        cap = errors.get("capsize") or 0
        style = {"color": errors.get("ecolor") or color, "label": "_nolegend_", "markersize": cap * 2}
        for name in ("xerr", "yerr"):
            if errors.get(name) is None:
                continue
            lows, highs = _error_rows(errors[name], len(xs))
            for x, y, low, high in zip(xs, ys, lows, highs):
                ends = ((x - low, x + high), (y, y)) if name == "xerr" else ((x, x), (y - low, y + high))
                marker = ("|" if name == "xerr" else "_") if cap else "None"
                made.append(self._add(Line2D(*ends, marker=marker, **style), is_error=True))
        return made or None

    def pie(self, x, explode=None, labels=None, colors=None, autopct=None, **words):
        known = ("startangle", "counterclock", "radius", "pctdistance", "labeldistance", "wedgeprops", "textprops", "normalize", "shadow")
        refuse_words("pie", words, known)
        return _draw_pie(self, [float(value) for value in as_list(x)], explode, labels, colors, autopct, words)

    def axhline(self, y=0, xmin=0, xmax=1, **words):
        return self._across([xmin, xmax], [self.yaxis.convert_one(y)] * 2, "x", words)

    def axvline(self, x=0, ymin=0, ymax=1, **words):
        return self._across([self.xaxis.convert_one(x)] * 2, [ymin, ymax], "y", words)

    def _across(self, xs, ys, across, words):
        line = Line2D(xs, ys, across=across, **words)
        if line.get_color() is None:
            line.set_color("C0")
        return self._add(line)

    def text(self, x, y, s, fontdict=None, **words):
        in_axes = words.pop("transform", None) is self.transAxes
        place = (x, y) if in_axes else (self.xaxis.convert_one(x), self.yaxis.convert_one(y))
        return self._add(Text(text=s, position=place, in_axes=in_axes, **{**(fontdict or {}), **words}))

    def annotate(self, text, xy, xytext=None, xycoords="data", textcoords="data", arrowprops=None, **words):
        if xycoords != "data" or textcoords not in ("data", "offset points"):
            raise NotImplementedError("Dryrun's matplotlib has only xycoords='data', and textcoords='data' or 'offset points'.")
        place = (self.xaxis.convert_one(xy[0]), self.yaxis.convert_one(xy[1]))
        if textcoords == "offset points":
            words, xytext = {"offset": xytext or (0, 0), **words}, None
        at = place if xytext is None else (self.xaxis.convert_one(xytext[0]), self.yaxis.convert_one(xytext[1]))
        return self._add(Annotation(text=text, xy=place, position=at, arrow=arrowprops, **words))

    def bar_label(self, container, labels=None, *, fmt="%g", label_type="edge", padding=0, **words):
        made = []
        for at, bar in enumerate(container.patches):
            upright = container.orientation == "vertical"
            value = bar.get_height() if upright else bar.get_width()
            text = str(labels[at]) if labels is not None else fmt(value) if callable(fmt) else _formatted(fmt, value)
            (x0, x1), (y0, y1) = bar.spots()
            far = 0.5 if label_type == "center" else 1
            place = ((x0 + x1) / 2, y0 + (y1 - y0) * far) if upright else (x0 + (x1 - x0) * far, (y0 + y1) / 2)
            sides = ("center", "bottom" if far == 1 else "center") if upright else ("left" if far == 1 else "center", "center")
            align = {"horizontalalignment": sides[0], "verticalalignment": sides[1]}
            align["offset"] = (0, padding) if upright else (padding + 2, 0)
            made.append(self._add(Text(text=text, position=place, **{**align, **words})))
        return made


def _formatted(form, value):
    return form.format(value) if "{" in form else form % value


def _stretched(y, count):
    row = as_list(y)
    return row * count if len(row) == 1 else row


def _error_rows(given, count):
    rows = as_list(given)
    if len(rows) == 2 and all(hasattr(row, "__iter__") for row in rows):
        return _row(rows[0], count, "the errors"), _row(rows[1], count, "the errors")
    row = _row(rows, count, "the errors")
    return row, row


def _plot_groups(given):
    """x, y and format of each line in the arguments of plot()."""
    while given:
        first = given.pop(0)
        second = given.pop(0) if given and not _is_format(given[0], first) else None
        form = given.pop(0) if given and isinstance(given[0], str) and (second is not None or not isinstance(first, str)) else ""
        yield (None, first, form) if second is None else (first, second, form)


def _is_format(value, first):
    return isinstance(value, str) and not isinstance(first, str)


def _edges(data, bins, given_range):
    numbers = [value for value in data if math.isfinite(value)]
    if not isinstance(bins, (int, str)):
        edges = [float(edge) for edge in bins]
        if any(high < low for low, high in zip(edges, edges[1:])):
            raise ValueError("the edges of the bins must go up")
        return edges
    low, high = given_range or ((min(numbers), max(numbers)) if numbers else (0.0, 1.0))
    if isinstance(bins, str):
        if bins not in ("auto", "sturges"):
            raise ValueError(f"Dryrun's matplotlib has no bins={bins!r}: write a number, the edges, or 'auto'")
        bins = math.ceil(math.log2(max(len(numbers), 1)) + 1)
    if bins < 1:
        raise ValueError("there must be at least one bin")
    if low == high:
        low, high = low - 0.5, high + 0.5
    return [low + (high - low) * at / bins for at in range(bins + 1)]


def _bin_of(value, edges):
    """The last bin holds its upper edge too."""
    low, high = 0, len(edges) - 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if value >= edges[middle] else (low, middle)
    return low


def _draw_pie(axes, values, explode, labels, fills, autopct, words):
    total = sum(values)
    if any(value < 0 for value in values):
        raise ValueError("the slices of a pie cannot be below 0")
    names = [""] * len(values) if labels is None else [str(label) for label in labels]
    _same_length("The values and the labels", values, names)
    shifts = [0] * len(values) if explode is None else list(explode)
    _same_length("The values and explode", values, shifts)
    fills = colors.color_list(fills or colors.TAB10, len(values)) if values else []
    turn, way, r = words.get("startangle", 0), 1 if words.get("counterclock", True) else -1, words.get("radius") or 1
    shape = dict(words.get("wedgeprops") or {})
    hole = r - shape.pop("width") if "width" in shape else 0.0
    style = words.get("textprops") or {}
    axes._become_round()
    wedges, texts, shares = [], [], []
    for value, name, fill, shift in zip(values, names, fills, shifts):
        share = value / total if total else 0
        after = turn + way * share * 360
        middle = math.radians((turn + after) / 2)
        x, y = math.cos(middle), math.sin(middle)
        ends = {"theta1": min(turn, after), "theta2": max(turn, after)}
        center = (shift * x, shift * y)
        wedges.append(axes._add(Wedge(facecolor=fill, center=center, r=r, hole=hole, label=name, linewidth=0.0, **ends).set(**shape)))
        far = r * (words.get("labeldistance") or 1.1) + shift
        side = "left" if x > 0 else "right"
        texts.append(axes._add(Text(text=name, position=(far * x, far * y), ha=side, va="center").set(**style)))
        if autopct is not None:
            near = r * words.get("pctdistance", 0.6) + shift
            said = autopct(100 * share) if callable(autopct) else autopct % (100 * share)
            shares.append(axes._add(Text(text=said, position=(near * x, near * y), ha="center", va="center").set(**style)))
        turn = after
    axes.slices = [*axes.slices, *zip(names, values, wedges)]
    return (wedges, texts) if autopct is None else (wedges, texts, shares)
