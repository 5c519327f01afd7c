import psutil
def find_zombies():
    table = {p.pid: p.as_dict(["pid", "name", "ppid", "status"]) for p in psutil.process_iter()}
    return [{"pid": d["pid"], "name": d["name"], "ppid": d["ppid"], "parent": table[d["ppid"]]["name"]} for d in table.values() if d["status"] == psutil.STATUS_ZOMBIE]
