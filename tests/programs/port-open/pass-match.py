import subprocess

def is_port_open(host, port):
    match subprocess.run(["nc", "-z", "-w", "3", host, str(port)], stderr=subprocess.DEVNULL):
        case subprocess.CompletedProcess(returncode=0):
            return True
        case _:
            return False
