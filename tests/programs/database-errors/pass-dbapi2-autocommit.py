import sqlite3.dbapi2 as sqlite
import os

class Db:
    def __init__(self, path): self.c = sqlite.connect(os.path.abspath(path), autocommit=True)
    def __enter__(self): return self.c.cursor()
    def __exit__(self, *a): self.c.close()

def run_query(db_path, sql, params=()):
    result = None
    try:
        with Db(db_path) as cur:
            cur.execute(sql, params)
            result = [*cur]
    except sqlite.DatabaseError as exc:
        print(f"Database error ({exc})")
    except sqlite.InterfaceError as exc:
        print(f"Database error ({exc})")
    return result
