from contextlib import closing
from pathlib import Path
from sqlite3 import Error, connect


def run_query(db_path, sql, params=()):
    try:
        with closing(connect(f"file:{Path(db_path)}?mode=rwc", uri=True)) as conn, conn:
            conn.row_factory = None
            with closing(conn.cursor()) as cursor:
                return cursor.execute(sql, params).fetchall()
    except Error as e:
        print(f"Database error: {e}")
        return None
