# mistake: Only OperationalError is caught
import sqlite3


def run_query(db_path, sql, params=()):
    conn = None
    try:
        conn = sqlite3.connect(db_path)
        rows = conn.execute(sql, params).fetchall()
        conn.commit()
        return rows
    except sqlite3.OperationalError as e:
        print(f"Database error: {e}")
        return None
    finally:
        if conn:
            conn.close()
