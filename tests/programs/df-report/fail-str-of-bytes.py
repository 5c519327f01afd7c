# mistake: Bytes are printed
import subprocess
print(str(subprocess.run(["df", "-h"], stdout=subprocess.PIPE).stdout))
