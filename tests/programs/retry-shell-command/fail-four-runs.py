# mistake: One run too many
import subprocess


def retry_shell_command(command, max_retries=3):
    for n in range(max_retries + 1):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode == 0:
            return done.stdout
        print(f"Attempt {n + 1} failed with {done.returncode}: {done.stderr}")
    raise RuntimeError("All retries failed")
