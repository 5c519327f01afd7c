import subprocess
print(subprocess.run(["ping", "-c 4", "google.com"], capture_output=True, text=True).stdout)
