import psutil, time
def stop_runaways(limit):
    ps = list(psutil.process_iter())
    for p in ps: p.cpu_percent()
    time.sleep(1)
    hot = [p for p in ps if p.is_running() and p.cpu_percent() > limit]
    for p in hot: p.terminate()
    gone, alive = psutil.wait_procs(hot, timeout=10)
    for p in alive: p.kill()
    return {p.pid: "terminated" for p in gone} | {p.pid: "killed" for p in alive}
