# mistake: Nothing is printed
import sqlite3
from contextlib import closing, suppress


def run_query(db_path, sql, params=()):
    with suppress(sqlite3.Error), closing(sqlite3.connect(db_path)) as conn, conn:
        return conn.execute(sql, params).fetchall()
