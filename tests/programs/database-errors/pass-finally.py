import sqlite3


def run_query(db_path, sql, params=()):
    conn = None
    try:
        conn = sqlite3.connect(db_path)
        cursor = conn.cursor()
        cursor.execute(sql, params)
        rows = cursor.fetchall()
        conn.commit()
        return rows
    except sqlite3.Error as e:
        print("Database error:", e)
    finally:
        if conn:
            conn.close()


run_query("example.db", "SELECT * FROM nonexistent_table")
print(run_query("example.db", "SELECT * FROM incidents"))
