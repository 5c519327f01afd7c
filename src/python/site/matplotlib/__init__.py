"""
Dryrun's own small matplotlib: charts as SVG, in pure Python, under matplotlib's public names.

What it does not have says so in one plain error. Nothing in it was taken from matplotlib itself.
"""
from .missing import has_not

# The version whose names it follows.
__version__ = "3.10.0"

rcParamsDefault = {
    "axes.grid": False,
    "axes.titlesize": 12.0,
    "axes.labelsize": 10.0,
    "figure.dpi": 100.0,
    "figure.figsize": [6.4, 4.8],
    "figure.facecolor": "white",
    "axes.facecolor": "white",
    "font.size": 10.0,
    "lines.linewidth": 1.5,
    "lines.markersize": 6.0,
    "legend.loc": "best",
    "savefig.format": "png",
}


class RcParams(dict):
    """The settings that there are; another name is refused."""

    def __setitem__(self, name, value):
        if name not in rcParamsDefault:
            raise has_not(f'setting rcParams["{name}"]', rcParamsDefault)
        super().__setitem__(name, value)

    def update(self, *given, **words):
        for name, value in dict(*given, **words).items():
            self[name] = value


rcParams = RcParams(rcParamsDefault)
_backend = ["svg"]


def use(backend, force=True):
    """Takes any name: charts are always drawn as SVG."""
    _backend[0] = str(backend)


def get_backend():
    return _backend[0]


def rcdefaults():
    rcParams.clear()
    rcParams.update(rcParamsDefault)


def __getattr__(name):
    if name.startswith("_") or name in _PARTS:
        raise AttributeError(f"module 'matplotlib' has no attribute '{name}'")
    raise has_not("matplotlib." + name, ["pyplot", "ticker", "dates", "colors", "use", "get_backend", "rcParams", "rcdefaults"])


# The import system asks for these before it loads them.
_PARTS = ("pyplot", "ticker", "dates", "colors", "figure", "axes", "axis", "artists", "svg", "evidence", "missing", "plots", "pen", "styles")
