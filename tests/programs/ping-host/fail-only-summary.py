import subprocess
out = subprocess.run(["ping", "-c", "4", "google.com"], capture_output=True, text=True).stdout
for line in out.splitlines():
    if "packets transmitted" in line or "rtt" in line:
        print(line)
