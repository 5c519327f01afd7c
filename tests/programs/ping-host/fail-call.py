# mistake: The output is not captured
import subprocess
print(subprocess.call(["ping", "-c", "4", "google.com"]))
