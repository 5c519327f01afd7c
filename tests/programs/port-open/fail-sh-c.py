import subprocess
def is_port_open(host, port):
    return subprocess.run(["sh", "-c", f"nc -z -w 3 {host} {port}"]).returncode == 0
