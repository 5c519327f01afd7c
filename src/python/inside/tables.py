"""The tables of SQLite files as a program left them, in the form of DatabaseSeen in src/model/tables-seen.ts. Read only where they were asked for."""
__builtins__ = vars(__import__("builtins")).copy()

from . import databases

MOST_FILES = 20
MOST_TABLES = 100
MOST_COLUMNS = 100
MOST_ROWS = 200
MOST_TEXT = 500


def seen(given):
    """Of the files that the world gave, and of those that the program opened. It runs when nothing of the program does any more."""
    import _sqlite3

    paths = dict.fromkeys([*given, *databases.PATHS])
    files = [path for path in paths if path not in ("", ":memory:")]
    return [_database(_sqlite3, path) for path in files[:MOST_FILES]]


def _database(sqlite, path):
    try:
        connection = sqlite.connect("file:" + _quoted(path) + "?mode=ro", uri=True)
    except sqlite.Error as error:
        return {"path": path, "tables": [], "tablesLeftOut": 0, "failed": str(error)}
    try:
        # What is no text in UTF-8 is shown all the same.
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        found = connection.execute("SELECT name, type, coalesce(sql, '') FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid").fetchall()
        tables = [_table(sqlite, connection, *entry) for entry in found[:MOST_TABLES]]
        return {"path": path, "tables": tables, "tablesLeftOut": max(0, len(found) - MOST_TABLES)}
    except sqlite.Error as error:
        return {"path": path, "tables": [], "tablesLeftOut": 0, "failed": str(error)}
    finally:
        connection.close()


def _table(sqlite, connection, name, kind, sql):
    table = {"name": name, "kind": kind, "sql": sql[:10_000], "columns": [], "indexes": [], "count": 0, "rows": []}
    quoted = '"' + name.replace('"', '""') + '"'
    try:
        described = connection.execute(f"PRAGMA table_info({quoted})").fetchall()[:MOST_COLUMNS]
        table["columns"] = [{"name": column[1], "type": column[2], "isKey": column[5] > 0} for column in described]
        table["indexes"] = [_index(connection, index) for index in connection.execute(f"PRAGMA index_list({quoted})").fetchall()]
        table["count"] = connection.execute(f"SELECT count(*) FROM {quoted}").fetchone()[0]
        rows = connection.execute(f"SELECT * FROM {quoted} LIMIT {MOST_ROWS}").fetchall()
        table["rows"] = [[_cell(value) for value in row[:MOST_COLUMNS]] for row in rows]
    except sqlite.Error as error:
        table["failed"] = str(error)
    return table


def _index(connection, index):
    quoted = '"' + index[1].replace('"', '""') + '"'
    columns = [column[2] or "an expression" for column in connection.execute(f"PRAGMA index_info({quoted})").fetchall()]
    return {"name": index[1], "columns": columns, "isUnique": index[2] == 1}


def _cell(value):
    if value is None:
        return {"kind": "null"}
    if type(value) is bytes:
        return {"kind": "blob", "bytes": len(value)}
    text = str(value)
    cell = {"kind": "text" if type(value) is str else "number", "text": text[:MOST_TEXT]}
    return cell | {"isCut": True} if len(text) > MOST_TEXT else cell


def _quoted(path):
    """A path in a URI of SQLite's: https://www.sqlite.org/uri.html"""
    return path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
