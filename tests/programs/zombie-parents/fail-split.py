# mistake: Names with a space are cut off
import subprocess
def find_zombies():
    out = subprocess.run(["ps", "-eo", "pid,ppid,stat,comm"], capture_output=True, text=True).stdout
    table = {}
    for line in out.splitlines()[1:]:
        fields = line.split()
        table[int(fields[0])] = (int(fields[1]), fields[2], fields[3])
    return [{"pid": p, "name": n, "ppid": pp, "parent": table[pp][2]} for p, (pp, s, n) in table.items() if s.startswith("Z")]
