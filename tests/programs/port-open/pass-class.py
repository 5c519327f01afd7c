import subprocess
from dataclasses import dataclass


@dataclass(frozen=True)
class Endpoint:
    host: str
    port: int
    limit: float = 8.0

    def command(self):
        return ["nc", "-z", "-w", str(int(self.limit)), self.host, str(self.port)]

    def accepts(self) -> bool:
        with subprocess.Popen(self.command(), stderr=subprocess.PIPE) as nc:
            nc.communicate()
        return nc.returncode == 0


def is_port_open(host, port):
    return Endpoint(host, port).accepts()


if __name__ == "__main__":
    for port in (80, 81):
        print(port, is_port_open("google.com", port))
