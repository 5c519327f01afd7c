import subprocess
def is_port_open(host, port):
    p = subprocess.Popen(["nc", "-zv", host, str(port)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        out, err = p.communicate(timeout=3)
    except subprocess.TimeoutExpired:
        p.kill()
        p.communicate()
        return False
    return p.returncode == 0
