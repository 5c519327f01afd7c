import subprocess
down = subprocess.run(["ping", "-c", "1", "api.example.com"], capture_output=True).returncode
print("API is down" if down else "API is healthy")
