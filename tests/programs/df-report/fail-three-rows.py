import subprocess
out = subprocess.run(["df", "-h"], capture_output=True, text=True).stdout
print("\n".join(out.splitlines()[:4]))
