import sqlite3

def find_server(conn, name):
    conn.row_factory = sqlite3.Row
    rows = conn.execute("SELECT name, ip FROM servers WHERE name IS ?", (name,)).fetchall()
    return [tuple(row) for row in rows]

def plan(conn):
    conn.row_factory = sqlite3.Row
    row = conn.execute("EXPLAIN QUERY PLAN SELECT name, ip FROM servers WHERE name = ?", ("a",)).fetchone()
    return row["detail"]

conn = sqlite3.connect("./example.db")
before = plan(conn)
conn.executescript("CREATE INDEX IF NOT EXISTS idx_name ON servers (name);")
after = plan(conn)
print(f"Before: {before}\nAfter: {after}")
