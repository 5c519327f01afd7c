import subprocess
print(subprocess.run(["ping", "-n", "-4", "-i", "0.5", "-W", "1", "-c", "4", "google.com"], capture_output=True, text=True).stdout)
