import subprocess
def is_port_open(host, port):
    if subprocess.run(["nc", "-z", "-w", "3", host, str(port)]).returncode == 0:
        return True
