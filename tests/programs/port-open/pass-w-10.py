import subprocess
def is_port_open(host, port):
    return subprocess.run(["nc", "-z", "-w10", host, str(port)], capture_output=True).returncode == 0
