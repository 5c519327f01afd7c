import subprocess
import sys
def deploy(steps):
    for step in steps:
        try:
            code = subprocess.call(step)
        except FileNotFoundError:
            code = 127
        if code != 0:
            print("FAILED", *step, file=sys.stderr)
            return False
    return True
