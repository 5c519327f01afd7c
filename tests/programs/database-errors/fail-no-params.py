# mistake: The parameters are left out
import sqlite3
from contextlib import closing


def run_query(db_path, sql, params=()):
    try:
        with closing(sqlite3.connect(db_path)) as conn, conn:
            return conn.execute(sql).fetchall()
    except sqlite3.Error as e:
        print(f"Database error: {e}")
