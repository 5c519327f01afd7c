import sqlite3

def ensure_index(conn):
    conn.execute('CREATE INDEX IF NOT EXISTS "idx_name" ON servers ("name")')

def find_server(conn, name):
    ensure_index(conn)
    return conn.execute("SELECT name, ip FROM servers WHERE name == ?1", (name,)).fetchall()

def plan_of(conn, sql, *parameters):
    return conn.execute("EXPLAIN QUERY PLAN " + sql, parameters).fetchone()[3]

connection = sqlite3.connect("example.db")
SQL = "SELECT name, ip FROM servers WHERE name = ?"
print("Before:", plan_of(connection, SQL, "web0042"))
ensure_index(connection)
print("After:", plan_of(connection, SQL, "web0042"))
print("Found:", find_server(connection, "web0042"))
