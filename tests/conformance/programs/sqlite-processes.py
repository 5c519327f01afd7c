# sqlite3 on files, and across processes.
import os
import sqlite3
import subprocess
import sys

with sqlite3.connect("data.db") as connection:
    connection.execute("create table log (id integer primary key, level text, message text)")
    connection.executemany("insert into log (level, message) values (?, ?)", [("info", "started"), ("error", "it's broken"), ("info", "ended")])
print(connection.execute("select level, count(*) from log group by level order by level").fetchall(), os.path.getsize("data.db") > 0)
code = "import sqlite3\nc = sqlite3.connect('data.db')\nprint(c.execute('select count(*) from log').fetchone())\nwith c: c.execute(\"insert into log (level, message) values ('child', 'from a child')\")"
print(subprocess.run([sys.executable, "-c", code], stdout=-1, text=True).stdout)
print(connection.execute("select message from log where level = 'child'").fetchall(), connection.total_changes)
connection.isolation_level = None
connection.execute("begin immediate")
busy = "import sqlite3\nc = sqlite3.connect('data.db', timeout=0.1)\ntry:\n  with c: c.execute('delete from log')\n  print('deleted')\nexcept sqlite3.OperationalError as error: print(error)"
print(subprocess.run([sys.executable, "-c", busy], stdout=-1, text=True).stdout)
connection.execute("rollback")
print(subprocess.run([sys.executable, "-c", busy], stdout=-1, text=True).stdout)
print(connection.execute("select count(*) from log").fetchone())
for wrong in ("select * from missing", "selekt", "insert into log values (1)"):
    try:
        connection.execute(wrong)
    except sqlite3.Error as error:
        print(type(error).__name__, error)
try:
    sqlite3.connect("no/such/folder/x.db")
except sqlite3.OperationalError as error:
    print(error)
open("not.db", "w").write("this is no database, only text that is long enough" * 20)
try:
    sqlite3.connect("not.db").execute("select 1 from x")
except sqlite3.DatabaseError as error:
    print(error)
try:
    sqlite3.connect("file:missing.db?mode=ro", uri=True).execute("select 1")
except sqlite3.OperationalError as error:
    print(error)
connection.execute("pragma journal_mode=wal").fetchone()
copy = sqlite3.connect("copy.db")
connection.backup(copy)
print(copy.execute("select name from sqlite_master").fetchall())
