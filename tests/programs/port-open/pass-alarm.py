import signal, subprocess
class Late(Exception): pass
def ring(*_): raise Late
def is_port_open(host, port):
    signal.signal(signal.SIGALRM, ring)
    p = subprocess.Popen(["nc", "-z", host, str(port)], stderr=subprocess.DEVNULL)
    signal.alarm(5)
    try:
        return p.wait() == 0
    except Late:
        p.kill(); p.wait()
        return False
    finally:
        signal.alarm(0)
