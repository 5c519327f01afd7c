import sqlite3


def _attempt(work):
    try:
        return work(), None
    except sqlite3.Error as error:
        return None, error


def run_query(db_path, sql, params=()):
    conn, error = _attempt(lambda: sqlite3.connect(db_path))
    rows = None
    if error is None:
        try:
            rows, error = _attempt(lambda: conn.execute(sql, params).fetchall())
            if error is None:
                _, error = _attempt(conn.commit)
        finally:
            conn.close()
    if error is not None:
        print("Database error:", error)
        return None
    return rows
