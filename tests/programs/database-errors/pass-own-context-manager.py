import sqlite3
from contextlib import contextmanager


@contextmanager
def opened(path):
    conn = sqlite3.connect(path, timeout=5)
    try:
        yield conn
        conn.commit()
    finally:
        conn.close()


def run_query(db_path, sql, params=()):
    rows = None
    try:
        with opened(db_path) as conn:
            rows = conn.cursor().execute(sql, params).fetchall()
    except (sqlite3.DatabaseError, sqlite3.InterfaceError) as error:
        print(f"Database error ({error})")
    return rows
