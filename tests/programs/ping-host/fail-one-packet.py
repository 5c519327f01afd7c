import subprocess
print(subprocess.run(["ping", "-c", "1", "google.com"], capture_output=True, text=True).stdout)
