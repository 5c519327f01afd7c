# mistake: It goes on after a failure
import subprocess
def deploy(steps):
    ok = True
    for step in steps:
        try:
            subprocess.run(step, check=True, capture_output=True, text=True)
        except subprocess.CalledProcessError as error:
            print("Failed:", " ".join(step), error.stderr)
            ok = False
        except FileNotFoundError:
            print("Not installed:", " ".join(step))
            ok = False
    return ok
