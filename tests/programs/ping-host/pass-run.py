import subprocess
result = subprocess.run(["ping", "-c", "4", "google.com"], capture_output=True, text=True)
print(result.stdout)
