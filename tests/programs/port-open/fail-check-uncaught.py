# mistake: A closed port ends in an exception
import subprocess
def is_port_open(host, port):
    subprocess.run(["nc", "-z", "-w", "3", host, str(port)], check=True)
    return True
