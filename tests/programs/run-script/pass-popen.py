import subprocess
import sys
process = subprocess.Popen(["./script.sh"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
out, err = process.communicate()
sys.stdout.write(out)
sys.stderr.write(err)
if process.returncode > 0:
    print("Exit code: %d" % process.returncode)
    sys.exit(process.returncode)
