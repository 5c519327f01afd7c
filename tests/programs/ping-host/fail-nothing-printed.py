import subprocess
result = subprocess.run(["ping", "-c", "4", "google.com"], capture_output=True, text=True)
result.stdout
