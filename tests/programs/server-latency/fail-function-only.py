# mistake: Nothing is printed
import subprocess
def ping_server(host):
    result = subprocess.run(["ping", "-c", "4", host], capture_output=True, text=True)
    if result.returncode != 0:
        return None
    return float(result.stdout.splitlines()[-1].split("/")[4])
