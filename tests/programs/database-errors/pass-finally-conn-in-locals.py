import sqlite3


def run_query(db_path, sql, params=()):
    try:
        conn = sqlite3.connect(db_path)
        with conn:
            return conn.execute(sql, params).fetchall()
    except sqlite3.Error as error:
        print(f"Database error: {error}")
        return None
    finally:
        if "conn" in locals():
            conn.close()
