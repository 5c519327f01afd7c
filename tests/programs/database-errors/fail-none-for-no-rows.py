# mistake: No rows are turned into None
import sqlite3
from contextlib import closing


def run_query(db_path, sql, params=()):
    try:
        with closing(sqlite3.connect(db_path)) as conn, conn:
            rows = conn.execute(sql, params).fetchall()
            if rows:
                return rows
    except sqlite3.Error as e:
        print(f"Database error: {e}")
