"""Where ticks stand on an axis of numbers, and how they read."""
import math

from .missing import has_not


class Locator:
    """Says where ticks stand between two limits."""

    def tick_values(self, vmin, vmax):
        return nice_ticks(vmin, vmax)


class AutoLocator(Locator):
    pass


class MaxNLocator(Locator):
    def __init__(self, nbins=9, integer=False):
        self.nbins = 9 if nbins == "auto" else nbins
        self.integer = integer

    def tick_values(self, vmin, vmax):
        return nice_ticks(vmin, vmax, self.nbins, self.integer)


class MultipleLocator(Locator):
    def __init__(self, base=1.0):
        if base <= 0:
            raise ValueError("'base' must be greater than 0")
        self.base = base

    def tick_values(self, vmin, vmax):
        return _multiples(vmin, vmax, self.base)


class FixedLocator(Locator):
    def __init__(self, locs):
        self.locs = [float(loc) for loc in locs]

    def tick_values(self, vmin, vmax):
        return self.locs


class FuncFormatter:
    """Labels by a function of value and position."""

    def __init__(self, func):
        self.func = func

    def __call__(self, x, pos=0):
        return str(self.func(x, pos))


class StrMethodFormatter(FuncFormatter):
    def __init__(self, fmt):
        super().__init__(lambda x, pos: fmt.format(x=x, pos=pos))


class FormatStrFormatter(FuncFormatter):
    def __init__(self, fmt):
        super().__init__(lambda x, pos: fmt % x)


class PercentFormatter(FuncFormatter):
    def __init__(self, xmax=100, decimals=None):
        digits = 0 if decimals is None else decimals
        super().__init__(lambda x, pos: f"{100 * x / xmax:.{digits}f}%")


# So many ticks at most, whoever asks: an axis of a million ticks helps nobody.
MOST_TICKS = 1000


def nice_ticks(low, high, most=9, integer=False):
    """Multiples of 1, 2, 2.5 or 5 times a power of ten, in at most so many steps."""
    span = high - low
    if span <= 0 or not math.isfinite(span):
        return [low]
    rough = span / max(most, 1)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10, 20) if factor * power >= rough * 0.999999)
    if integer:
        step = max(1, math.ceil(step - 1e-9))
    return _multiples(low, high, step)


def _multiples(low, high, step):
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    if last - first > MOST_TICKS:
        raise ValueError(f"{last - first + 1} ticks are too many for an axis")
    return [_clean(number * step) for number in range(first, last + 1)]


def _clean(number):
    """Without the rounding errors of a product: 0.3, not 0.30000000000000004."""
    return float(f"{number:.12g}")


def log_ticks(low, high):
    """Powers of ten between two positive limits."""
    first, last = math.ceil(math.log10(low) - 1e-9), math.floor(math.log10(high) + 1e-9)
    return [10.0**power for power in range(first, last + 1)]


def number_labels(ticks):
    """All with as many decimals as the finest needs, and a real minus sign."""
    largest = max((abs(tick) for tick in ticks), default=0)
    if largest >= 1e7 or 0 < largest < 1e-4:
        return [plain_number(tick).replace("-", "\N{MINUS SIGN}", 1) for tick in ticks]
    decimals = max((len(f"{tick:.10g}".partition(".")[2]) for tick in ticks), default=0)
    return [f"{tick:.{decimals}f}".replace("-", "\N{MINUS SIGN}", 1) for tick in ticks]


def plain_number(number):
    """5, not 5.0; 0.25; 1e+09."""
    return f"{number:.10g}"


def __getattr__(name):
    if name.startswith("_"):
        raise AttributeError(f"module 'matplotlib.ticker' has no attribute '{name}'")
    known = ["AutoLocator", "MaxNLocator", "MultipleLocator", "FixedLocator"]
    known += ["FuncFormatter", "StrMethodFormatter", "FormatStrFormatter", "PercentFormatter"]
    raise has_not("matplotlib.ticker." + name, known)
