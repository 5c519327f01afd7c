from pathlib import Path
def find_zombies():
    table = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        fields = path.read_text().split()
        table[fields[0]] = (fields[1].strip("()"), fields[2], fields[3])
    return [dict(pid=int(p), name=n, ppid=int(pp), parent=table[pp][0]) for p, (n, s, pp) in table.items() if s == "Z"]
