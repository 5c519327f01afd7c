import sqlite3

def find_server(conn, name):
    return conn.execute("SELECT name, ip FROM servers WHERE name = ?", (name,)).fetchall()

def plan(conn):
    return conn.execute("EXPLAIN QUERY PLAN SELECT name, ip FROM servers WHERE name = 'a'").fetchone()[3]

conn = sqlite3.connect("example.db")
print("Before:", plan(conn))
conn.execute("DELETE FROM servers WHERE id NOT IN (SELECT min(id) FROM servers GROUP BY name)")
conn.execute("CREATE UNIQUE INDEX IF NOT EXISTS idx_name ON servers(name)")
conn.commit()
print("After:", plan(conn))
