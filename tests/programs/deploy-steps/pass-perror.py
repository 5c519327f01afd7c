import subprocess, sys
def deploy(steps):
    for s in steps:
        try:
            subprocess.check_call(s)
        except (OSError, subprocess.CalledProcessError) as e:
            print(" ".join(s), e, file=sys.stderr)
            return False
    return True
