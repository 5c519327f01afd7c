# mistake: Stopped processes are taken for zombies
import subprocess
def find_zombies():
    out = subprocess.run(["ps", "-eo", "pid,ppid,stat,comm"], capture_output=True, text=True).stdout
    table = {}
    for line in out.splitlines()[1:]:
        pid, ppid, stat, comm = line.split(None, 3)
        table[int(pid)] = (int(ppid), stat, comm.removesuffix(" <defunct>"))
    return [{"pid": p, "name": n, "ppid": pp, "parent": table[pp][2]} for p, (pp, s, n) in table.items() if s[0] in "ZT"]
