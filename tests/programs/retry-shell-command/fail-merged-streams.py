# mistake: The warning is returned too
import subprocess


def retry_shell_command(command, max_retries=3):
    for n in range(1, max_retries + 1):
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode == 0:
            return done.stdout
        print(f"Attempt {n} failed with {done.returncode}: {done.stdout}")
    raise RuntimeError("All retries failed")
