# mistake: The plans are typed
import sqlite3

def find_server(conn, name):
    return conn.execute("SELECT name, ip FROM servers WHERE name = ?", (name,)).fetchall()

conn = sqlite3.connect("example.db")
conn.execute("CREATE INDEX IF NOT EXISTS idx_name ON servers(name)")
print("Before: SCAN servers")
print("After: SEARCH servers USING INDEX idx_name (name=?)")
