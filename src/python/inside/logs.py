"""Fits the module logging: notes each record that a handler put out, in the form of LogRecord in src/model/evidence.ts."""
__builtins__ = vars(__import__("builtins")).copy()

from .failures import PROGRAM

PART = "logs"
SEEN = []
# The records themselves, by their identity: one that goes to several handlers counts once.
_noted = {}

MOST_RECORDS = 5_000
MOST_MESSAGE = 10_000


def fit(logging):
    """Stands in for Handler.handle, below which level and filters have decided."""
    original = logging.Handler.handle
    message_of = logging.LogRecord.getMessage
    kind = logging.LogRecord

    def handle(self, record):
        passed = original(self, record)
        if passed:
            _note(passed if isinstance(passed, kind) else record, message_of)
        return passed

    handle.__doc__ = original.__doc__
    handle.__module__ = original.__module__
    handle.__qualname__ = original.__qualname__
    logging.Handler.handle = handle


def _note(record, message_of):
    if id(record) in _noted or len(SEEN) >= MOST_RECORDS:
        return
    _noted[id(record)] = record
    try:
        SEEN.append(_entry(record, message_of))
    except Exception:
        # A record that a program made by hand may lack anything; its handler has said so.
        return


def _entry(record, message_of):
    entry = {
        "atMs": int(record.created * 1000),
        "level": str(record.levelname),
        "logger": str(record.name),
        "message": _text(record, message_of)[:MOST_MESSAGE],
        "hasTraceback": bool(record.exc_text or (record.exc_info and record.exc_info[0])),
    }
    if record.pathname == PROGRAM:
        entry["line"] = int(record.lineno)
    return entry


def _text(record, message_of):
    # What a formatter has made of it already is not made twice: its arguments may count how often they are shown.
    if type(record.__dict__.get("message")) is str:
        return record.message
    try:
        return str(message_of(record))
    except Exception:
        return str(record.msg)
