import subprocess

def is_port_open(host, port):
    try:
        subprocess.run(["nc", "-zv", "-w3", host, f"{port}"], check=True, stderr=subprocess.DEVNULL)
        return True
    except subprocess.CalledProcessError:
        return False
