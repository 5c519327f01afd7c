import sqlite3


class Database:
    def __init__(self, path):
        self.path = path

    def __enter__(self):
        self.conn = sqlite3.connect(self.path)
        return self.conn

    def __exit__(self, kind, error, trace):
        if kind is None:
            self.conn.commit()
        else:
            self.conn.rollback()
        self.conn.close()
        return False


def run_query(db_path, sql, params=()):
    try:
        with Database(db_path) as conn:
            cur = conn.execute(sql, params)
            return cur.fetchall()
    except sqlite3.Error as err:
        print("Database error", str(err), sep=" - ")
        return None
