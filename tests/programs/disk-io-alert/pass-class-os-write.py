import os, sys, time
import psutil
class Disk:
    def __init__(self, name): self.name, self.readings = name, []
    def sample(self, c): self.readings.append((c.read_time, c.write_time))
    @property
    def growth(self):
        (r0, w0), (r1, w1) = self.readings
        return max(r1 - r0, w1 - w0)
def main():
    disks = {}
    for n in range(2):
        if n: time.sleep(10)
        for name, c in psutil.disk_io_counters(perdisk=True).items():
            disks.setdefault(name, Disk(name)).sample(c)
    lines = [f"{d.name} High disk I/O detected! {d.growth} ms\n" for d in disks.values() if d.growth > 1000]
    os.write(sys.stdout.fileno(), "".join(lines or ["Disk I/O normal\n"]).encode())
    return 0
if __name__ == "__main__":
    sys.exit(main())
