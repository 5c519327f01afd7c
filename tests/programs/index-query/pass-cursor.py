import sqlite3

def find_server(conn, name):
    cur = conn.cursor()
    cur.execute("select name, ip from servers where name = ?", (name,))
    rows = cur.fetchall()
    cur.close()
    return rows

def main():
    conn = sqlite3.connect("example.db")
    cur = conn.cursor()
    for row in cur.execute("explain query plan select name, ip from servers where name = 'web0042'"):
        print("Before: " + row[-1])
    cur.execute("create index if not exists idx_name on servers(name)")
    conn.commit()
    for row in cur.execute("explain query plan select name, ip from servers where name = 'web0042'"):
        print("After: " + row[-1])
    conn.close()

if __name__ == "__main__":
    main()
