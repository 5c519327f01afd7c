import subprocess
result = subprocess.run("./script.sh", shell=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
print(result.stdout.decode())
if result.returncode != 0:
    print("stderr:", result.stderr.decode())
    print("Exit code: " + str(result.returncode))
