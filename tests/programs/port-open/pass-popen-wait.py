from subprocess import Popen, TimeoutExpired, DEVNULL

def is_port_open(host: str, port: int) -> bool:
    nc = Popen(["nc", "-z", host, str(port)], stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL)
    try:
        return nc.wait(timeout=4) == 0
    except TimeoutExpired:
        nc.kill()
        nc.wait()
        return False
