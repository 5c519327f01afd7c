import subprocess
result = subprocess.run(["ping", "-c", "4", "google.com"], capture_output=True, text=True)
if result.returncode == 0:
    print(result.stdout)
else:
    print("Host is down")
