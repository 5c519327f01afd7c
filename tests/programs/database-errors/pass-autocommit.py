import sqlite3 as db


def run_query(db_path, sql, params=()):
    try:
        conn = db.connect(db_path, isolation_level=None)
    except db.Error as error:
        print(f"Database error while opening: {error}")
        return None
    try:
        return conn.execute(sql, params).fetchall()
    except db.Error as error:
        print(f"Database error: {error}")
        return None
    finally:
        conn.close()
