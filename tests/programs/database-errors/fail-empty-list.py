# mistake: An error looks like no rows
import sqlite3
from contextlib import closing


def run_query(db_path, sql, params=()):
    rows = []
    try:
        with closing(sqlite3.connect(db_path)) as conn, conn:
            rows = conn.execute(sql, params).fetchall()
    except sqlite3.Error as e:
        print(f"Database error: {e}")
    return rows
