import subprocess
for line in sorted(subprocess.run(["df", "-h"], capture_output=True, text=True).stdout.splitlines()):
    print(line)
