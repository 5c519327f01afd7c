"""Dates on an axis: as days since 1970, and back; where ticks stand well, and how they read."""
from datetime import date, datetime, timedelta, timezone

from .missing import has_not

_BEGIN = datetime(1970, 1, 1)
_DAY = 86400.0
# Steps of ticks in seconds, up to days; longer ones go by months.
_STEPS = [1, 2, 5, 10, 15, 30] + [60 * n for n in (1, 2, 5, 10, 15, 30)] + [3600 * n for n in (1, 2, 3, 4, 6, 12)]
_STEPS += [86400 * n for n in (1, 2, 3, 7, 14)]
_MONTH_STEPS = (1, 2, 3, 4, 6, 12, 24, 60, 120, 240, 600, 1200)


def is_date(value):
    return isinstance(value, date)


def date2num(d):
    """Days since 1970-01-01, of a date or of each in a list."""
    if not is_date(d):
        return [date2num(one) for one in d]
    if not isinstance(d, datetime):
        return float((d - _BEGIN.date()).days)
    if d.tzinfo is not None:
        d = d.astimezone(timezone.utc).replace(tzinfo=None)
    return (d - _BEGIN).total_seconds() / _DAY


def num2date(x, tz=None):
    return _moment(x).replace(tzinfo=tz or timezone.utc)


def _moment(days):
    """To the millisecond: a day's fraction as a float is no more exact than that."""
    return _BEGIN + timedelta(milliseconds=round(days * _DAY * 1000))


class DateFormatter:
    """Tick labels by a pattern of strftime."""

    def __init__(self, fmt):
        self.fmt = fmt

    def __call__(self, x, pos=0):
        return _moment(x).strftime(self.fmt)


def date_ticks(low, high, most=8):
    """Positions of at most so many ticks, at round times."""
    seconds = (high - low) * _DAY
    for step in _STEPS:
        if seconds / step <= most:
            first = -(-low * _DAY // step)
            count = int((high * _DAY) // step - first) + 1
            return [(first + at) * step / _DAY for at in range(count)]
    return _month_ticks(low, high, most)


def _month_ticks(low, high, most):
    begin, end = _moment(low), _moment(high)
    months = (end.year - begin.year) * 12 + end.month - begin.month
    step = next((step for step in _MONTH_STEPS if months / step <= most), _MONTH_STEPS[-1])
    first = -(-(begin.year * 12 + begin.month - 1) // step) * step
    last = end.year * 12 + end.month - 1
    places = [date2num(date(month // 12, month % 12 + 1, 1)) for month in range(first, last + 1, step)]
    return [place for place in places if low <= place <= high]


def date_labels(ticks, span):
    """As much of each date as tells the ticks apart."""
    step = ticks[1] - ticks[0] if len(ticks) > 1 else span
    if step >= 360:
        pattern = "%Y"
    elif step >= 28:
        pattern = "%Y-%m"
    elif step >= 1:
        pattern = "%Y-%m-%d"
    elif step * _DAY >= 60:
        pattern = "%H:%M" if span <= 1 else "%m-%d %H:%M"
    else:
        pattern = "%H:%M:%S"
    return [_moment(tick).strftime(pattern) for tick in ticks]


def iso(days):
    """A date as data: the day alone at midnight."""
    moment = _moment(days)
    return moment.date().isoformat() if moment.time() == datetime.min.time() else moment.isoformat(" ")


def __getattr__(name):
    if name.startswith("_"):
        raise AttributeError(f"module 'matplotlib.dates' has no attribute '{name}'")
    raise has_not("matplotlib.dates." + name, ["DateFormatter", "date2num", "num2date"])
