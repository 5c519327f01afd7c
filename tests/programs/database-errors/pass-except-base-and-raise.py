import sqlite3


def run_query(db_path, sql, params=()):
    conn = None
    try:
        conn = sqlite3.connect(db_path)
        rows = []
        cursor = conn.execute(sql, params)
        while True:
            row = cursor.fetchone()
            if row is None:
                break
            rows.append(row)
        conn.commit()
        conn.close()
        return rows
    except BaseException as error:
        if conn is not None:
            conn.close()
        if isinstance(error, sqlite3.Error):
            print(f"Database error: {error}")
            return None
        raise
