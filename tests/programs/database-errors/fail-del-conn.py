import sqlite3


def run_query(db_path, sql, params=()):
    conn = None
    try:
        conn = sqlite3.connect(db_path)
        with conn:
            return conn.execute(sql, params).fetchall()
    except sqlite3.Error as e:
        print(f"Database error: {e}")
    finally:
        del conn
