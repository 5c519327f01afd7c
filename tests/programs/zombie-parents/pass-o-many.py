import subprocess
def find_zombies():
    out = subprocess.run(["ps", "-A", "-o", "pid=", "-o", "ppid=", "-o", "stat=", "-o", "comm="], capture_output=True, text=True).stdout
    rows = [l.split(maxsplit=3) for l in out.splitlines()]
    d = {r[0]: r[3].split(" <defunct>")[0] for r in rows}
    return [{"pid": int(p), "name": d[p], "ppid": int(q), "parent": d[q]} for p, q, s, _ in rows if s[:1] == "Z"]
