import sqlite3
import sys


def run_query(db_path: str, sql: str, params: tuple = ()) -> list | None:
    """Runs one statement; None after an error."""
    connection = None
    try:
        connection = sqlite3.connect(str(db_path))
        cursor = connection.cursor()
        try:
            cursor.execute(sql, params)
            rows = cursor.fetchmany(1000)
        finally:
            cursor.close()
        connection.commit()
    except sqlite3.Error as error:
        print(f"Database error in {db_path}: {error.args[0]}")
        rows = None
    finally:
        if connection is not None:
            connection.close()
    print("rows:", rows, file=sys.stderr)
    return rows


if __name__ == "__main__":
    run_query("example.db", "SELECT * FROM nonexistent_table")
