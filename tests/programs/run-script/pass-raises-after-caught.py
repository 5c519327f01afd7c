import subprocess
class Failed(Exception): pass
def go():
    r = subprocess.run(["./script.sh"], capture_output=True, text=True)
    print(r.stdout)
    if r.returncode: raise Failed(r)
try:
    go()
except Failed as f:
    r = f.args[0]
    print(r.stderr)
    print("Exit code:", r.returncode)
