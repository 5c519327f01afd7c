# mistake: The answer is printed
import subprocess
def is_port_open(host, port):
    print(subprocess.run(["nc", "-z", "-w", "3", host, str(port)]).returncode == 0)
