# mistake: The index must be unique
import sqlite3

def find_server(conn, name):
    return conn.execute("SELECT name, ip FROM servers WHERE name = ?", (name,)).fetchall()

def plan(conn):
    return conn.execute("EXPLAIN QUERY PLAN SELECT name, ip FROM servers WHERE name = 'a'").fetchone()[3]

conn = sqlite3.connect("example.db")
print("Before:", plan(conn))
conn.execute("create unique index if not exists idx_name on servers(name)")
print("After:", plan(conn))
