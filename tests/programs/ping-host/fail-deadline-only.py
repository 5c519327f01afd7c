import subprocess
print(subprocess.run(["ping", "-w", "4", "google.com"], capture_output=True, text=True).stdout)
