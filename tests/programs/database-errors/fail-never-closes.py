# mistake: It never closes
import sqlite3


def run_query(db_path, sql, params=()):
    try:
        conn = sqlite3.connect(db_path)
        rows = conn.execute(sql, params).fetchall()
        conn.commit()
        return rows
    except sqlite3.Error as e:
        print(f"Database error: {e}")
        return None
