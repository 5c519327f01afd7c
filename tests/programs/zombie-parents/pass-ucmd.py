import subprocess
def find_zombies():
    out = subprocess.run(["ps", "-eo", "s=,pid=,ppid=,ucmd="], capture_output=True, text=True).stdout
    rows = [l.split(None, 3) for l in out.splitlines()]
    d = {r[1]: r[3].removesuffix(" <defunct>") for r in rows}
    return [{"pid": int(p), "name": d[p], "ppid": int(q), "parent": d[q]} for s, p, q, _ in rows if s == "Z"]
