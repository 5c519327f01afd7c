import subprocess, sys
r = subprocess.run(["ping", "-c", "4", "google.com"], capture_output=True, text=True)
print(*r.stdout.splitlines(), sep="\n")
if r.returncode:
    sys.exit("no answer: " + r.stderr)
