import subprocess
def is_port_open(host, port):
    return subprocess.run(["sh", "-c", 'nc -z -w 3 "$1" "$2"', "sh", host, str(port)]).returncode == 0
