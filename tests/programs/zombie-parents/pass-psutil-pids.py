import psutil
def find_zombies():
    out = []
    for pid in psutil.pids():
        try:
            p = psutil.Process(pid)
            with p.oneshot():
                if p.status() == psutil.STATUS_ZOMBIE:
                    out.append(dict(pid=pid, name=p.name(), ppid=p.ppid(), parent=psutil.Process(p.ppid()).name()))
        except psutil.NoSuchProcess:
            pass
    return out
