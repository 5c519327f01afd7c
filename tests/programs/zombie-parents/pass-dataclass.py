import subprocess
from dataclasses import dataclass

@dataclass
class Process:
    pid: int
    ppid: int
    stat: str
    comm: str

    @classmethod
    def parse(cls, line):
        pid, ppid, stat, comm = line.split(maxsplit=3)
        if comm.endswith(" <defunct>"):
            comm = comm[: -len(" <defunct>")]
        return cls(int(pid), int(ppid), stat, comm)

    @property
    def is_zombie(self):
        return "Z" in self.stat

def find_zombies() -> list[dict]:
    lines = iter(subprocess.run(("ps", "-A", "-o", "pid,ppid,stat,comm"), stdout=subprocess.PIPE, encoding="utf8").stdout.splitlines())
    next(lines)
    table = {process.pid: process for process in map(Process.parse, lines)}
    return [
        {"pid": p.pid, "name": p.comm, "ppid": p.ppid, "parent": table[p.ppid].comm}
        for p in sorted(table.values(), key=lambda p: -p.pid)
        if p.is_zombie
    ]
