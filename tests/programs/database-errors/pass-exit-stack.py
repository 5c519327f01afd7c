import sqlite3
from contextlib import ExitStack


def run_query(db_path, sql, params=()):
    with ExitStack() as stack:
        try:
            conn = sqlite3.connect(db_path)
            stack.callback(conn.close)
            with conn:
                result = [row for row in conn.execute(sql, params)]
        except sqlite3.Error as error:
            print(f"Database error: {error}")
            result = None
    return result
