import subprocess


def find_zombies() -> list[dict]:
    result = subprocess.run(["ps", "-eo", "pid,ppid,stat,comm"], capture_output=True, text=True, check=True)
    processes = {}
    for line in result.stdout.splitlines()[1:]:
        pid, ppid, stat, name = line.split(None, 3)
        processes[int(pid)] = (int(ppid), stat, name.removesuffix(" <defunct>"))
    zombies = []
    for pid, (ppid, stat, name) in processes.items():
        if stat.startswith("Z"):
            zombies.append({"pid": pid, "name": name, "ppid": ppid, "parent": processes[ppid][2]})
    return zombies


print(find_zombies())
