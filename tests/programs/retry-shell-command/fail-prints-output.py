# mistake: The output is printed, not returned
import subprocess


def retry_shell_command(command, max_retries=3):
    for n in range(1, max_retries + 1):
        done = subprocess.run(command, text=True)
        if done.returncode == 0:
            return
        print(f"Attempt {n} failed with {done.returncode}")
    raise RuntimeError("All retries failed")
