import logging
import os
import signal
import subprocess
import time
from dataclasses import dataclass

log = logging.getLogger("runaway")
GRACE_SECONDS = 20


@dataclass
class Process:
    pid: int
    cpu: float
    name: str

    def send(self, number):
        log.warning("%s to %s (%d)", number.name, self.name, self.pid)
        try:
            os.kill(self.pid, number)
        except ProcessLookupError:
            return False
        return True

    @property
    def alive(self):
        return subprocess.run(["ps", "-p", str(self.pid)], stdout=subprocess.DEVNULL).returncode == 0


def processes():
    with subprocess.Popen(["ps", "-eo", "pid,pcpu,comm"], stdout=subprocess.PIPE, text=True) as ps:
        next(ps.stdout)
        for line in ps.stdout:
            pid, cpu, name = line.split(maxsplit=2)
            yield Process(int(pid), float(cpu), name.strip())


def stop(process):
    process.send(signal.SIGTERM)
    for _ in range(GRACE_SECONDS):
        if not process.alive:
            return "terminated"
        time.sleep(1)
    return "killed" if process.send(signal.SIGKILL) else "terminated"


def stop_runaways(limit: float) -> dict[int, str]:
    return {p.pid: stop(p) for p in list(processes()) if p.cpu > limit}


if __name__ == "__main__":
    print(stop_runaways(90))
