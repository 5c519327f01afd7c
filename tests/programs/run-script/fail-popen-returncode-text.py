import subprocess
p = subprocess.Popen(["./script.sh"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
out, err = p.communicate()
print(out)
if p.returncode: print(err, "Exit code:", "N")
