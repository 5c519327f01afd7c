"""Fits the module sqlite3: notes connections, whether close() was called, and the SQL, in the form of DatabaseUse in src/model/evidence.ts."""
__builtins__ = vars(__import__("builtins")).copy()

import binascii
import os

PART = "databases"
SEEN = []
# All files of the run, while SEEN has those since it was told last.
PATHS = {}

MOST_CONNECTIONS = 2_000
MOST_STATEMENTS = 2_000
MOST_SQL = 10_000

# Only for a check that asks: how SQLite would go about each query.
_explains = False

_current = os.getcwd
_path_of = os.fspath
_absolute = os.path.join
_normal = os.path.normpath


def fit(sqlite3):
    """Puts classes in place of Connection and Cursor that are those, and note what goes through them."""
    plain_connect, Plain, PlainCursor = sqlite3.connect, sqlite3.Connection, sqlite3.Cursor

    def explain(connection, sql, parameters):
        use = getattr(connection, "_dryrun_use", None)
        if use is None or "queries" not in use or not isinstance(sql, str) or len(use["queries"]) >= MOST_STATEMENTS or not _is_query(sql):
            return
        cursor = PlainCursor(connection)
        cursor.row_factory = None
        try:
            rows = PlainCursor.execute(cursor, "EXPLAIN QUERY PLAN " + sql, *parameters).fetchall()
        except Exception:
            # The statement itself is wrong, and the program is told when it runs it.
            return
        finally:
            PlainCursor.close(cursor)
        given = parameters[0] if parameters else ()
        use["queries"].append({"sql": sql[:MOST_SQL], "parameters": len(given), "plan": [str(row[3]) for row in rows]})

    class Cursor(PlainCursor):
        def execute(self, sql, /, *parameters):
            _note(self.connection, sql)
            if _explains:
                explain(self.connection, sql, parameters)
            return PlainCursor.execute(self, sql, *parameters)

        def executemany(self, sql, /, *parameters):
            _note(self.connection, sql)
            return PlainCursor.executemany(self, sql, *parameters)

        def executescript(self, sql, /):
            _note(self.connection, sql)
            return PlainCursor.executescript(self, sql)

    class Connection(Plain):
        def __init__(self, database, *arguments, **named):
            Plain.__init__(self, database, *arguments, **named)
            self._dryrun_use = _opened(database, named.get("uri", len(arguments) > 6 and arguments[6]))

        def close(self):
            Plain.close(self)
            self._dryrun_use["isClosed"] = True

        def cursor(self, factory=Cursor):
            return Plain.cursor(self, factory)

        def execute(self, sql, /, *parameters):
            return Plain.cursor(self, Cursor).execute(sql, *parameters)

        def executemany(self, sql, /, *parameters):
            return Plain.cursor(self, Cursor).executemany(sql, *parameters)

        def executescript(self, sql, /):
            return Plain.cursor(self, Cursor).executescript(sql)

    def connect(*arguments, **named):
        if len(arguments) < 6 and "factory" not in named:
            named["factory"] = Connection
        return plain_connect(*arguments, **named)

    for ours, theirs in ((Connection, Plain), (Cursor, PlainCursor), (connect, plain_connect)):
        ours.__name__ = ours.__qualname__ = theirs.__name__
        ours.__module__ = theirs.__module__
        ours.__doc__ = theirs.__doc__
    for module in (sqlite3, sqlite3.dbapi2):
        module.Connection, module.Cursor, module.connect = Connection, Cursor, connect


def explain(asked):
    """Whether plans of queries are noted from now on, for connections that are opened from now on."""
    global _explains
    _explains = asked


def _is_query(sql):
    return sql.lstrip().lower().startswith(("select", "with", "update", "delete", "insert", "replace"))


def _opened(database, is_uri):
    use = {"path": _place(database, is_uri), "isClosed": False, "statements": []}
    if _explains:
        use["queries"] = []
    if len(SEEN) < MOST_CONNECTIONS:
        SEEN.append(use)
        PATHS[use["path"]] = True
    return use


def _place(database, is_uri):
    path = _path_of(database)
    text = path.decode("utf-8", "surrogateescape") if isinstance(path, bytes) else str(path)
    if is_uri and text.startswith("file:"):
        text = text[5:].partition("?")[0].partition("#")[0]
        text = "/" + text.lstrip("/") if text.startswith("//") else text
    return text if text in ("", ":memory:") else _normal(_absolute(_current(), text))


def _note(connection, sql):
    use = getattr(connection, "_dryrun_use", None)
    if use is not None and isinstance(sql, str) and len(use["statements"]) < MOST_STATEMENTS:
        use["statements"].append(sql[:MOST_SQL])


def made(sql):
    """An SQLite file that this SQL makes, in base64; as a list with the sentence of the error where it makes none."""
    import sqlite3

    database = sqlite3.connect(":memory:")
    try:
        database.executescript(sql)
        database.commit()
        return binascii.b2a_base64(database.serialize(), newline=False).decode()
    except sqlite3.Error as error:
        return [str(error)]
    finally:
        database.close()
