"""The state that `plt.…` works on: the open figures, the current one and its current axes. All drawing is done by these."""
import inspect

from . import evidence, get_backend, rcdefaults, rcParams
from .axes import Axes
from .figure import Figure
from .missing import has_not
from .ticker import FormatStrFormatter, FuncFormatter, MaxNLocator, MultipleLocator

_figures = evidence.open_figures


class _Current:
    figure = None
    axes = None
    is_interactive = False
    made = 0


def figure(num=None, figsize=None, dpi=None, *, facecolor=None, layout=None, clear=False, **words):
    """Makes a figure current: a new one, or the open one of this number or name."""
    for word in words:
        raise has_not(f"figure(…, {word}=…)", ["num", "figsize", "dpi", "facecolor", "layout", "clear"])
    if isinstance(num, Figure):
        num = num.number
    found = next((one for one in _figures.values() if num is not None and num in (one.number, getattr(one, "_name", None))), None)
    if found is None:
        number = num if isinstance(num, int) else max([0, *_figures]) + 1
        found = Figure(figsize, dpi, facecolor=facecolor, layout=layout, number=number)
        found._name = num if isinstance(num, str) else None
        _figures[number] = found
    elif clear:
        found.clf()
    _Current.figure = found
    _Current.axes = found.axes[-1] if found.axes else None
    return found


def gcf():
    return _Current.figure or figure()


def gca():
    current = gcf()
    if _Current.axes is None or _Current.axes not in current.axes:
        _Current.axes = current.gca()
    return _Current.axes


def sca(ax):
    _Current.figure, _Current.axes = ax.figure, ax


def subplots(nrows=1, ncols=1, *, sharex=False, sharey=False, squeeze=True, subplot_kw=None, gridspec_kw=None, **words):
    made = figure(**words)
    axes = made.subplots(nrows, ncols, sharex=sharex, sharey=sharey, squeeze=squeeze)
    for one in made.axes if subplot_kw else ():
        one.set(**subplot_kw)
    _Current.axes = made.axes[-1]
    return made, axes


def subplot(*place, **words):
    current = gcf()
    if len(place) == 1:
        place = tuple(int(digit) for digit in str(place[0]))
    wanted = (place[0], place[1], place[2] - 1) if place else (1, 1, 0)
    found = next((axes for axes in current.axes if axes.place == wanted), None)
    _Current.axes = found or current.add_subplot(*place, **words)
    return _Current.axes


def delaxes(ax=None):
    gcf().delaxes(ax or gca())


def show(*, block=None):
    """The figures are looked at now, and are closed then."""
    for one in list(_figures.values()):
        evidence.keep(one, "shown")
    close("all")


def savefig(*given, **words):
    gcf().savefig(*given, **words)


def close(fig=None):
    if fig == "all":
        gone = list(_figures)
    elif fig is None:
        gone = [_Current.figure.number] if _Current.figure else []
    else:
        gone = [number for number, one in _figures.items() if fig in (one, number, getattr(one, "_name", None))]
    for number in gone:
        _figures.pop(number, None)
    if _Current.figure is not None and _Current.figure not in _figures.values():
        _Current.figure = next(reversed(_figures.values()), None)
        _Current.axes = None


def clf():
    gcf().clf()
    _Current.axes = None


def cla():
    gca().cla()


def get_fignums():
    return sorted(_figures)


def fignum_exists(num):
    return num in _figures


def ion():
    _Current.is_interactive = True


def ioff():
    _Current.is_interactive = False


def isinteractive():
    return _Current.is_interactive


def draw():
    """Nothing to do: a figure is drawn when it is looked at."""


def switch_backend(newbackend):
    close("all")


def suptitle(t, **words):
    return gcf().suptitle(t, **words)


def tight_layout(**words):
    gcf().tight_layout(**words)


def subplots_adjust(**words):
    gcf().subplots_adjust(**words)


def title(label, *given, **words):
    return gca().set_title(label, *given, **words)


def xlabel(label, *given, **words):
    return gca().set_xlabel(label, *given, **words)


def ylabel(label, *given, **words):
    return gca().set_ylabel(label, *given, **words)


def xlim(*given, **words):
    return gca().set_xlim(*given, **words) if given or words else gca().get_xlim()


def ylim(*given, **words):
    return gca().set_ylim(*given, **words) if given or words else gca().get_ylim()


def xticks(ticks=None, labels=None, *, minor=False, **words):
    return _ticks(gca().xaxis, ticks, labels, words)


def yticks(ticks=None, labels=None, *, minor=False, **words):
    return _ticks(gca().yaxis, ticks, labels, words)


def _ticks(axis, ticks, labels, words):
    if ticks is not None:
        axis.set_ticks(ticks, labels, **words)
    elif labels is not None:
        axis.set_ticklabels(labels, **words)
    elif words:
        axis.set_tick_style(**words)
    return axis.get_ticklocs(), axis.get_ticklabels()


def xscale(value):
    gca().set_xscale(value)


def yscale(value):
    gca().set_yscale(value)


def _of_axes(name):
    """A function that does with the current axes what their method of this name does."""
    method = getattr(Axes, name)

    def forwarded(*given, **words):
        return getattr(gca(), name)(*given, **words)

    forwarded.__name__ = forwarded.__qualname__ = name
    forwarded.__doc__ = method.__doc__
    forwarded.__signature__ = inspect.Signature(list(inspect.signature(method).parameters.values())[1:])
    return forwarded


_FORWARDED = ("bar", "barh", "hist", "plot", "step", "scatter", "fill_between", "errorbar", "pie", "axhline", "axvline")
_FORWARDED += ("text", "annotate", "bar_label", "semilogx", "semilogy", "loglog", "legend", "grid", "axis", "margins", "tick_params")
globals().update({name: _of_axes(name) for name in _FORWARDED})


def __getattr__(name):
    if name.startswith("_"):
        raise AttributeError(f"module 'matplotlib.pyplot' has no attribute '{name}'")
    own = {key for key, value in globals().items() if inspect.isfunction(value) and not key.startswith("_")}
    raise has_not("pyplot." + name, own - {"has_not", "get_backend", "rcdefaults"})
