import sqlite3

def find_server(conn, name):
    return conn.execute("SELECT name, ip FROM servers WHERE name = ?", (name,)).fetchall()

def plan(conn):
    return conn.execute("EXPLAIN QUERY PLAN SELECT name, ip FROM servers WHERE name = 'a'").fetchone()[3]

conn = sqlite3.connect("example.db")
conn.execute("CREATE INDEX IF NOT EXISTS idx_name ON servers(name)")
print("Before:", plan(conn))
print("After:", plan(conn))
