import sqlite3


def run_query(db_path, sql, params=()):
    conn = sqlite3.connect(db_path)
    rows = conn.execute(sql, params).fetchall()
    conn.close()
    return rows


print(run_query("example.db", "SELECT * FROM incidents"))
