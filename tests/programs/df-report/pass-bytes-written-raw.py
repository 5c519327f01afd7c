import subprocess
import sys
out = subprocess.run(["df", "-h"], stdout=subprocess.PIPE).stdout
sys.stdout.buffer.write(out)
sys.stdout.flush()
