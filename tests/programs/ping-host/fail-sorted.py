import subprocess
out = subprocess.run(["ping", "-c", "4", "google.com"], capture_output=True, text=True).stdout
for line in sorted(out.splitlines()):
    print(line)
