import subprocess
def find_zombies():
    out = subprocess.run(["ps", "-eo", "pid,ppid,stat,comm"], capture_output=True, text=True).stdout
    zombies = []
    last = ""
    for line in out.splitlines()[1:]:
        pid, ppid, stat, name = line.split(None, 3)
        if stat.startswith("Z"):
            zombies.append({"pid": int(pid), "name": name.removesuffix(" <defunct>"), "ppid": int(ppid), "parent": last})
        last = name
    return zombies
