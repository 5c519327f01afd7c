# mistake: The lines before the failure are dropped
import subprocess
try:
    print(subprocess.run(["./script.sh"], capture_output=True, text=True, check=True).stdout)
except subprocess.CalledProcessError as error:
    print(error.stderr)
    print(f"Exit code: {error.returncode}")
