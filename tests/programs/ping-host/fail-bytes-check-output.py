# mistake: Bytes are printed
import subprocess
try:
    print(subprocess.check_output("ping -c 4 google.com", shell=True))
except subprocess.CalledProcessError as error:
    print(error.output)
