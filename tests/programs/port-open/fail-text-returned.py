import subprocess
def is_port_open(host, port):
    code = subprocess.run(["nc", "-z", "-w", "3", host, str(port)]).returncode
    return "open" if code == 0 else "closed"
