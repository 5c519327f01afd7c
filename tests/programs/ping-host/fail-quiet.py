import subprocess
print(subprocess.run(["ping", "-q", "-c", "4", "google.com"], capture_output=True, text=True).stdout)
