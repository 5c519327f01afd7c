# mistake: Bytes are printed
import subprocess
result = subprocess.run(["ping", "-c", "4", "google.com"], capture_output=True)
print(result.stdout)
