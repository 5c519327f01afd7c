# mistake: The code is asked for before the end
import subprocess
process = subprocess.Popen(["./script.sh"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
print(process.stdout.read())
if process.returncode:
    print(process.stderr.read())
    print("Exit code:", process.returncode)
