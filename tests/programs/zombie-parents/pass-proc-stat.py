from pathlib import Path

def find_zombies():
    table = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        text = path.read_text()
        start, end = text.index("("), text.rindex(")")
        state, ppid = text[end + 2:].split()[:2]
        table[int(text[:start])] = (text[start + 1:end], state, int(ppid))
    return [dict(pid=p, name=n, ppid=pp, parent=table[pp][0]) for p, (n, s, pp) in table.items() if s == "Z"]
