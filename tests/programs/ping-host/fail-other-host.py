import subprocess
print(subprocess.run(["ping", "-c", "4", "example.com"], capture_output=True, text=True).stdout)
