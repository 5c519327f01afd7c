# mistake: The result comes back as bytes
import subprocess


def retry_shell_command(command, max_retries=3):
    for n in range(1, max_retries + 1):
        try:
            return subprocess.check_output(command)
        except subprocess.CalledProcessError as e:
            print(f"Attempt {n} failed with {e.returncode}")
    raise RuntimeError("All retries failed")
