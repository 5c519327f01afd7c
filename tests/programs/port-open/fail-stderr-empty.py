import subprocess
def is_port_open(host, port):
    result = subprocess.run(["nc", "-z", "-w", "3", host, str(port)], capture_output=True)
    return not result.stderr
