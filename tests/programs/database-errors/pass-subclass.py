import sqlite3


class Connection(sqlite3.Connection):
    def __exit__(self, *about):
        result = super().__exit__(*about)
        self.close()
        return result


def run_query(db_path, sql, params=()):
    try:
        with sqlite3.connect(db_path, factory=Connection) as conn:
            return conn.execute(sql, params).fetchall()
    except sqlite3.Error as error:
        print(f"Database error: {error}")
