import sys
import time
from subprocess import PIPE, Popen


def retry_shell_command(command, max_retries=3):
    for attempt in range(1, max_retries + 1):
        process = Popen(command, stdout=PIPE, stderr=PIPE)
        out, err = process.communicate()
        if process.returncode == 0:
            return out.decode()
        print(f"exit status {process.returncode}")
        print(f"Attempt {attempt} failed")
        sys.stderr.write(err.decode())
        if attempt < max_retries:
            time.sleep(5)
    raise SystemError("All retries failed")
