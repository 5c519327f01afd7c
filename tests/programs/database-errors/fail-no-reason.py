# mistake: The reason is missing
import sqlite3
from contextlib import closing


def run_query(db_path, sql, params=()):
    try:
        with closing(sqlite3.connect(db_path)) as conn, conn:
            return conn.execute(sql, params).fetchall()
    except sqlite3.Error:
        print("Database error while running the query")
