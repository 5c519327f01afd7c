import sqlite3
from pathlib import Path

def find_server(conn, name):
    query = """
        SELECT name, ip
        FROM servers
        WHERE name = ?
        ORDER BY id
    """
    return conn.execute(query, (name,)).fetchall()

path = Path.cwd() / "example.db"
conn = sqlite3.connect(path)
for label in ("Before", "After"):
    rows = conn.execute("EXPLAIN QUERY PLAN SELECT name, ip FROM servers WHERE name = 'db01'").fetchall()
    print(label + ":", ", ".join(detail for _, _, _, detail in rows))
    conn.execute("CREATE INDEX IF NOT EXISTS idx_name ON servers (name)")
conn.commit()
