import subprocess
print(subprocess.run(["ping", "-c", "5", "google.com"], capture_output=True, text=True).stdout)
