import subprocess, sys
print(subprocess.run(["ping", "-c", "4", "google.com"], stdout=sys.stdout, text=True).stdout)
