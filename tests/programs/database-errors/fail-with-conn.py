# mistake: with does not close
import sqlite3


def run_query(db_path, sql, params=()):
    try:
        with sqlite3.connect(db_path) as conn:
            cursor = conn.cursor()
            cursor.execute(sql, params)
            return cursor.fetchall()
    except sqlite3.Error as e:
        print("Database error:", e)
