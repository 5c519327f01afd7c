import shlex
import subprocess
def is_port_open(host, port):
    return subprocess.run(f"nc -z -w 3 {shlex.quote(host)} {port}", shell=True).returncode == 0
