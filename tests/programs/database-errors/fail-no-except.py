# mistake: Nothing catches the error
import sqlite3


def run_query(db_path, sql, params=()):
    conn = sqlite3.connect(db_path)
    try:
        rows = conn.execute(sql, params).fetchall()
        conn.commit()
        return rows
    finally:
        conn.close()
