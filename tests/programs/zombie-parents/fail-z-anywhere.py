# mistake: A Z anywhere in the line counts
import subprocess
def find_zombies():
    out = subprocess.run(["ps", "-eo", "pid,ppid,stat,comm"], capture_output=True, text=True).stdout
    lines = out.splitlines()[1:]
    names = {line.split(None, 3)[0]: line.split(None, 3)[3].removesuffix(" <defunct>") for line in lines}
    found = []
    for line in lines:
        if "Z" in line:
            pid, ppid, stat, name = line.split(None, 3)
            found.append({"pid": int(pid), "name": names[pid], "ppid": int(ppid), "parent": names[ppid]})
    return found
