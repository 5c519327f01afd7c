import sqlite3

conn = sqlite3.connect("example.db")

def find_server(conn, name):
    other = sqlite3.connect("other.db")
    return other.execute("SELECT name, ip FROM servers WHERE name = ?", (name,)).fetchall()

def plan(conn):
    return conn.execute("EXPLAIN QUERY PLAN SELECT name, ip FROM servers WHERE name = 'a'").fetchone()[3]

print("Before:", plan(conn))
conn.execute("CREATE INDEX IF NOT EXISTS idx_name ON servers(name)")
print("After:", plan(conn))
