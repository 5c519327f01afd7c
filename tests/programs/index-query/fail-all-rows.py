# mistake: All rows are fetched
import sqlite3

def find_server(conn, name):
    found = []
    for row in conn.execute("SELECT name, ip FROM servers"):
        if row[0] == name:
            found.append(row)
    return found

def plan(conn):
    return conn.execute("EXPLAIN QUERY PLAN SELECT name, ip FROM servers WHERE name = 'a'").fetchone()[3]

conn = sqlite3.connect("example.db")
print("Before:", plan(conn))
conn.execute("CREATE INDEX IF NOT EXISTS idx_name ON servers(name)")
print("After:", plan(conn))
