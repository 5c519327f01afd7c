import re, subprocess
def is_port_open(host, port):
    if not re.fullmatch(r"[A-Za-z0-9.-]+", host):
        return False
    return subprocess.run(["nc", "-z", "-w", "3", host, str(port)], stderr=subprocess.DEVNULL).returncode == 0
