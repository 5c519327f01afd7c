import subprocess
def is_port_open(host, port):
    return subprocess.run(args=["nc", "-z", "-w", "1", "--", host, str(port)], stdin=subprocess.DEVNULL).returncode == 0
