import subprocess
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
LIMIT = 100
@dataclass(order=True)
class Latency:
    ms: float
    host: str
    @property
    def is_high(self):
        return self.ms > LIMIT
    def __str__(self):
        return f"{self.host}: {self.ms:.1f} ms" + " (HIGH LATENCY)" * self.is_high
def ping_server(host: str) -> float | None:
    done = subprocess.run(("ping", host, "-c", "4"), capture_output=True, encoding="utf-8")
    for line in done.stdout.splitlines():
        if line.startswith("rtt "):
            _, average, _, _ = line.split(" = ")[1].removesuffix(" ms").split("/")
            return float(average)
    return None
print("Latencies, best first")
good, dead = [], []
for host in Path("/etc/monitor/hosts.txt").read_text().splitlines():
    if host := host.strip():
        ms = ping_server(host)
        good.append(Latency(ms, host)) if ms is not None else dead.append(host)
for one in sorted(good):
    print(one)
for host in dead:
    print(f"{host}: unreachable")
print(len(good), "answered")
