# mistake: It closes only after a success
import sqlite3


def run_query(db_path, sql, params=()):
    try:
        conn = sqlite3.connect(db_path)
        with conn:
            rows = conn.execute(sql, params).fetchall()
        conn.close()
        return rows
    except sqlite3.Error as e:
        print(f"Database error: {e}")
