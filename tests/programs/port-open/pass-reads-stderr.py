import subprocess
def is_port_open(host, port):
    result = subprocess.run(["nc", "-vz", "-w", "3", host, str(port)], capture_output=True, text=True)
    return "succeeded" in result.stderr
