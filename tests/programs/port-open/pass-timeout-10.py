import subprocess
def is_port_open(host, port):
    try:
        return subprocess.run(["nc", "-z", host, str(port)], capture_output=True, timeout=10).returncode == 0
    except subprocess.TimeoutExpired:
        return False
