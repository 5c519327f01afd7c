import subprocess
def deploy(steps):
    try:
        for step in steps:
            subprocess.check_output(step, stderr=subprocess.PIPE)
    except FileNotFoundError:
        print(" ".join(step), "- no such command")
        return False
    except subprocess.CalledProcessError as e:
        print(" ".join(e.cmd), e.stderr.decode("utf-8"), sep="\n")
        return False
    return True
