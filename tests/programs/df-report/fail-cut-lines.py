import subprocess
for l in subprocess.run(["df", "-h"], capture_output=True, text=True).stdout.splitlines(): print(l[:30])
