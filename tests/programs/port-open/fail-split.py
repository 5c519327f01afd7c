import shlex
import subprocess
def is_port_open(host, port):
    return subprocess.run(shlex.split(f"nc -z -w 3 {host} {port}")).returncode == 0
