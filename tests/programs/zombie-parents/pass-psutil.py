import psutil

def find_zombies():
    zombies = []
    for process in psutil.process_iter(["pid", "name", "ppid", "status"]):
        if process.info["status"] == psutil.STATUS_ZOMBIE:
            zombies.append({
                "pid": process.info["pid"],
                "name": process.info["name"],
                "ppid": process.info["ppid"],
                "parent": psutil.Process(process.info["ppid"]).name(),
            })
    return zombies
