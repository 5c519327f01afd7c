import subprocess
print(subprocess.run(["ping", "-c", "40", "google.com"], capture_output=True, text=True).stdout)
