import subprocess
try:
    done = subprocess.run(["./script.sh"], check=True, capture_output=True, text=True)
    print(done.stdout)
except subprocess.CalledProcessError as error:
    print(error.stdout)
    print(error.stderr)
    print(f"Exit code: {error.returncode}")
