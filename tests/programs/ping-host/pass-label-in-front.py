import subprocess
HOST = "google.com"
result = subprocess.run(["ping", "-c", "4", HOST], capture_output=True, text=True)
print("Output:", result.stdout)
print("Errors:", result.stderr)
print("Return code:", result.returncode)
