# mistake: A bug of the caller leaves it open
import sqlite3


def run_query(db_path, sql, params=()):
    try:
        conn = sqlite3.connect(db_path)
    except sqlite3.Error as e:
        print(f"Database error: {e}")
        return None
    try:
        rows = conn.execute(sql, params).fetchall()
        conn.commit()
    except sqlite3.Error as e:
        print(f"Database error: {e}")
        rows = None
    conn.close()
    return rows
