import subprocess
def is_port_open(host, port):
    return subprocess.run(["timeout", "5", "nc", "-z", host, str(port)]).returncode == 0
