# mistake: Bytes are printed
import subprocess
print(subprocess.run(["df", "-h"], capture_output=True).stdout)
