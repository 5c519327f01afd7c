import subprocess
r = subprocess.run(["./script.sh"], capture_output=True, text=True)
print("Done")
print(r.stdout)
print("Done")
if r.returncode: print(r.stderr, f"Exit code: {r.returncode}", sep="\n")
