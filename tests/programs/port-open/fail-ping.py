import subprocess
def is_port_open(host, port):
    return subprocess.run(["ping", "-c", "1", "-W", "2", host], capture_output=True).returncode == 0
