import sqlite3

def find_server(conn, name):
    found = []
    for server, ip in conn.execute("SELECT name, ip FROM servers WHERE name = :name ORDER BY ip", {"name": name}):
        found.append((server, ip))
    return found

with sqlite3.connect("example.db") as db:
    plan = db.execute("EXPLAIN QUERY PLAN SELECT name, ip FROM servers WHERE name = :n", {"n": "x"}).fetchall()[0][3]
    print(f"Before: {plan}")
    try:
        db.execute("CREATE INDEX idx_name ON servers(name)")
    except sqlite3.OperationalError as error:
        if "already exists" not in str(error):
            raise
        print("the index was there")
    plan = db.execute("EXPLAIN QUERY PLAN SELECT name, ip FROM servers WHERE name = :n", {"n": "x"}).fetchall()[0][3]
    print(f"After: {plan}")
