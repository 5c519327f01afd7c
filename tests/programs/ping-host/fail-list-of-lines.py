# mistake: A list is printed
import subprocess
out = subprocess.run(["ping", "-c", "4", "google.com"], capture_output=True, text=True).stdout
print(out.splitlines())
