import subprocess
import time


def retry_shell_command(command, max_retries=3):
    for n in range(1, max_retries + 1):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode == 0:
            return done.stdout
        print(f"Attempt {n} failed with {done.returncode}: {done.stderr}")
        time.sleep(60)
    raise RuntimeError("All retries failed")
