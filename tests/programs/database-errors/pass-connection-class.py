import sqlite3


def run_query(db_path, sql, params=()):
    conn = None
    try:
        conn = sqlite3.Connection(db_path)
        with conn:
            return conn.execute(sql, params).fetchall()
    except sqlite3.Error as e:
        print("Database error:", e)
    finally:
        if conn is not None:
            conn.close()
