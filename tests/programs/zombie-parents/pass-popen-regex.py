import re
import subprocess

ROW = re.compile(r"^\s*(?P<pid>\d+)\s+(?P<ppid>\d+)\s+(?P<stat>\S+)\s+(?P<comm>.*?)(?: <defunct>)?\s*$")

def find_zombies():
    with subprocess.Popen(["ps", "-eo", "pid,ppid,stat,comm"], stdout=subprocess.PIPE, text=True) as ps:
        rows = [match.groupdict() for line in ps.stdout if (match := ROW.match(line))]
    by_pid = {row["pid"]: row for row in rows}
    result = []
    for row in rows:
        if row["stat"].startswith("Z"):
            result.append({"pid": int(row["pid"]), "name": row["comm"], "ppid": int(row["ppid"]), "parent": by_pid[row["ppid"]]["comm"]})
    return result
