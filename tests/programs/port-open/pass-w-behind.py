import subprocess
def is_port_open(host, port):
    return subprocess.run(["nc", "-z", host, str(port), "-w", "3"], capture_output=True).returncode == 0
