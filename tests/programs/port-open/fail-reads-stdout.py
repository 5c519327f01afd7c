# mistake: The message is looked for on stdout
import subprocess
def is_port_open(host, port):
    result = subprocess.run(["nc", "-zv", "-w", "3", host, str(port)], capture_output=True, text=True)
    return "succeeded" in result.stdout
