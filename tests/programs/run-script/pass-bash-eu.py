import subprocess
r = subprocess.run(["/bin/bash", "-u", "script.sh"], capture_output=True, text=True)
print(r.stdout)
if r.returncode:
    print(r.stderr)
    print("Exit code: " + str(r.returncode))
