import subprocess
def is_port_open(host, port):
    try:
        return subprocess.run(["nc", "-z", host, str(port)], timeout=60).returncode == 0
    except subprocess.TimeoutExpired:
        return False
