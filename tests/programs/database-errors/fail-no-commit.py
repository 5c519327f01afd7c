# mistake: The change is not saved
import sqlite3
from contextlib import closing


def run_query(db_path, sql, params=()):
    try:
        with closing(sqlite3.connect(db_path)) as conn:
            return conn.execute(sql, params).fetchall()
    except sqlite3.Error as e:
        print(f"Database error: {e}")
        return None
