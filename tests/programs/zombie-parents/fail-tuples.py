import subprocess
def find_zombies():
    out = subprocess.run(["ps", "-eo", "pid,ppid,stat,comm"], capture_output=True, text=True).stdout
    rows = [line.split(None, 3) for line in out.splitlines()[1:]]
    names = {row[0]: row[3].removesuffix(" <defunct>") for row in rows}
    return [(int(p), names[p], int(pp), names[pp]) for p, pp, s, _ in rows if s.startswith("Z")]
