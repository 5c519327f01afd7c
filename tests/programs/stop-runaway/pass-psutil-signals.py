import subprocess
import psutil
def stop_runaways(limit):
    ps = subprocess.run(["ps", "-eo", "pid,pcpu,comm"], stdout=subprocess.PIPE, encoding="utf-8").stdout
    victims = [psutil.Process(int(line.split()[0])) for line in ps.splitlines()[1:] if float(line.split()[1]) > limit]
    for victim in victims:
        victim.terminate()
    gone, alive = psutil.wait_procs(victims, timeout=10)
    for process in alive:
        process.kill()
    return {p.pid: "terminated" for p in gone} | {p.pid: "killed" for p in alive}
