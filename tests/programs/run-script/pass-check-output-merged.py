import subprocess
try:
    print(subprocess.check_output(["/bin/bash", "./script.sh"], stderr=subprocess.STDOUT, text=True))
except subprocess.CalledProcessError as error:
    print(error.output, f"--- Exit code: {error.returncode}", sep="\n")
