import subprocess
r = subprocess.run(["./script.sh"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
print(r.stdout)
if r.returncode: print("Exit code:", r.returncode)
