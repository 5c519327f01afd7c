import subprocess
r = subprocess.run(["ping", "-c", "4", "google.com"], capture_output=True, text=True)
print(repr(r.stdout))
