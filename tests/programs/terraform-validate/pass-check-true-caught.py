import subprocess
import sys


def run(step):
    try:
        done = subprocess.run(["terraform", step], check=True, capture_output=True, text=True)
        return done.stdout
    except subprocess.CalledProcessError as error:
        if step == "init":
            print("terraform init failed")
        print(error.stdout)
        print(error.stderr, file=sys.stderr)
        raise SystemExit(1)


run("init")
print(run("validate"))
