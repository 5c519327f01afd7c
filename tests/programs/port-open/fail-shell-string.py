# mistake: The host goes through a shell
import subprocess
def is_port_open(host, port):
    return subprocess.run(f"nc -z -w 3 {host} {port}", shell=True).returncode == 0
