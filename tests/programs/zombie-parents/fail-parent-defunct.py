import subprocess
def find_zombies():
    out = subprocess.run(["ps", "-eo", "pid,ppid,stat,args"], capture_output=True, text=True).stdout
    rows = [l.split(None, 3) for l in out.splitlines()[1:]]
    d = {r[0]: r[3].removesuffix(" <defunct>") for r in rows}
    return [{"pid": int(p), "name": d[p], "ppid": int(q), "parent": d[q]} for p, q, s, _ in rows if s[:1] == "Z"]
