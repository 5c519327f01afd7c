import sqlite3

def find_server(conn, name):
    cursor = conn.execute("SELECT name, ip FROM servers WHERE name IN (?)", (name,))
    found = []
    while True:
        rows = cursor.fetchmany(10)
        if not rows:
            return found
        found += rows

def show(conn, when):
    sql = "EXPLAIN QUERY PLAN SELECT name, ip FROM servers WHERE name = ?"
    for row in conn.execute(sql, ("web0042",)):
        print("%s: %s" % (when, row[3]))

def main():
    conn = sqlite3.connect("example.db", isolation_level=None)
    show(conn, "Before")
    conn.execute("CREATE INDEX IF NOT EXISTS idx_name ON servers (name, status)")
    show(conn, "After")

main()
