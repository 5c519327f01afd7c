import sys, time
import psutil

class Monitor:
    limits = {"CPU": 90.0, "memory": 90.0}

    def readings(self):
        psutil.cpu_percent(interval=None)
        time.sleep(1.5)
        yield "CPU", psutil.cpu_percent(interval=None)
        yield "memory", psutil.virtual_memory().percent

    def alerts(self):
        return [f"High {name} usage: {round(value)}%" for name, value in self.readings() if value > self.limits[name]]

def main() -> int:
    found = Monitor().alerts()
    sys.stdout.write("\n".join(found or ["all fine"]) + "\n")
    return 0

if __name__ == "__main__":
    sys.exit(main())
