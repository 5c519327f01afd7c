# mistake: The number of runs is fixed
import subprocess


def retry_shell_command(command, max_retries=3):
    for n in (1, 2, 3):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode == 0:
            return done.stdout
        print(f"Attempt {n} failed with {done.returncode}: {done.stderr}")
    raise RuntimeError("All retries failed")
