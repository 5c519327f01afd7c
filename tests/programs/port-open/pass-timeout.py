import subprocess

def is_port_open(host, port):
    try:
        done = subprocess.run(["nc", "-z", host, str(port)], capture_output=True, timeout=5)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0

print(is_port_open("google.com", 80))
