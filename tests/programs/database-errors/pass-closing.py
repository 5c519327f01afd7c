import contextlib
import sqlite3


def run_query(db_path, sql, params=()):
    try:
        with contextlib.closing(sqlite3.connect(db_path)) as connection, connection:
            return list(connection.execute(sql, params))
    except sqlite3.Error as error:
        print(f"[Database error] {type(error).__name__}: {error}")
        return None
