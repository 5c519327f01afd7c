import sqlite3

def find_server(conn, name):
    cursor = conn.execute("SELECT s.name, s.ip FROM servers AS s WHERE s.name = ?", (name,))
    return list(map(tuple, cursor))

def explain(conn):
    return conn.execute("EXPLAIN QUERY PLAN SELECT name, ip FROM servers WHERE name = ?", ("web0042",)).fetchone()[3]

conn = sqlite3.connect("example.db")
print("Before:", explain(conn))
conn.execute("DROP INDEX IF EXISTS idx_name")
conn.execute("CREATE INDEX idx_name ON servers (name)")
print("After:", explain(conn))
conn.close()
