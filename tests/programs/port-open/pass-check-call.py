import subprocess

def is_port_open(host, port):
    try:
        subprocess.check_call(("nc", "-z", "-v", "-w", "5", host, str(port)))
    except subprocess.CalledProcessError as error:
        print("closed:", error.returncode)
        return False
    else:
        return True
