# mistake: The connection is made outside
import sqlite3
from contextlib import closing


def run_query(db_path, sql, params=()):
    with closing(sqlite3.connect(db_path)) as conn:
        try:
            rows = conn.execute(sql, params).fetchall()
            conn.commit()
            return rows
        except sqlite3.Error as e:
            print(f"Database error: {e}")
