import sqlite3


def run_query(db_path, sql, params=()):
    try:
        conn = sqlite3.connect(db_path)
        cursor = conn.cursor()
        cursor.execute(sql, params)
        rows = cursor.fetchall()
        conn.commit()
        return rows
    except sqlite3.OperationalError as e:
        print(f"Database error: {e}")
    finally:
        conn.close()
