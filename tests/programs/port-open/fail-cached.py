import functools, subprocess
@functools.cache
def is_port_open(host, port):
    return subprocess.run(["nc", "-z", "-w", "3", host, str(port)], stderr=subprocess.DEVNULL).returncode == 0
print(is_port_open("google.com", 80))
