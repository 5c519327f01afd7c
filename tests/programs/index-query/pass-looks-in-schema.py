import sqlite3

def find_server(conn, name):
    return [(row[1], row[2]) for row in conn.execute("SELECT * FROM servers WHERE name = ?", [name])]

def detail(conn, name):
    return conn.execute("EXPLAIN QUERY PLAN SELECT name, ip FROM servers WHERE name = ?", [name]).fetchone()[-1]

conn = sqlite3.connect("example.db")
print("Before:", detail(conn, "web0001"))
exists = conn.execute("SELECT 1 FROM sqlite_master WHERE type = 'index' AND name = 'idx_name'").fetchone()
if not exists:
    conn.execute("CREATE INDEX idx_name ON servers (name, ip)")
print("After:", detail(conn, "web0001"))
