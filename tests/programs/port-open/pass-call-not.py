import subprocess as sp
def is_port_open(host, port):
    return not sp.call(["nc", "-w", "2", "-z", host, str(port)], stdout=sp.DEVNULL, stderr=sp.DEVNULL)
