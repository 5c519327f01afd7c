# mistake: The condition hides the index
import sqlite3

def find_server(conn, name):
    return conn.execute("SELECT name, ip FROM servers WHERE name LIKE ?", (name,)).fetchall()

def plan(conn):
    return conn.execute("EXPLAIN QUERY PLAN SELECT name, ip FROM servers WHERE name = 'a'").fetchone()[3]

conn = sqlite3.connect("example.db")
print("Before:", plan(conn))
conn.execute("CREATE INDEX IF NOT EXISTS idx_name ON servers(name)")
print("After:", plan(conn))
