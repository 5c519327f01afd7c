# mistake: A host that does not answer ends the script
import subprocess
result = subprocess.run(["ping", "-c", "4", "google.com"], capture_output=True, text=True, check=True)
print(result.stdout)
