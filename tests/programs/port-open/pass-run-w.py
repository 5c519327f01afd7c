import subprocess

def is_port_open(host: str, port: int) -> bool:
    result = subprocess.run(["nc", "-z", "-w", "3", host, str(port)])
    return result.returncode == 0
