# mistake: The attempts count from 0
import subprocess


def retry_shell_command(command, max_retries=3):
    for n in range(max_retries):
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
        if done.returncode == 0:
            return done.stdout
        print(f"Attempt {n} failed: {done.returncode}")
    raise RuntimeError("All retries failed")
