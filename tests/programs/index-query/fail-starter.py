import sqlite3


def find_server(conn, name):
    rows = conn.execute("SELECT name, ip FROM servers").fetchall()
    return [row for row in rows if row[0] == name]


conn = sqlite3.connect("example.db")
print("Before:", conn.execute("EXPLAIN QUERY PLAN SELECT name, ip FROM servers").fetchone())
