# mistake: A host that does not answer ends the script
import subprocess
print(subprocess.check_output(["ping", "-c", "4", "google.com"]).decode())
