import subprocess
def find_zombies():
    out = subprocess.run(["ps", "-eo", "pid,ppid,stat,comm"], capture_output=True, text=True).stdout
    return [{"pid": int(line.split()[0])} for line in out.splitlines()]
