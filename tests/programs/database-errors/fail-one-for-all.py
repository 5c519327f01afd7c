import sqlite3

conn = sqlite3.connect("example.db")


def run_query(db_path, sql, params=()):
    try:
        with conn:
            return conn.execute(sql, params).fetchall()
    except sqlite3.Error as e:
        print(f"Database error: {e}")
