# mistake: It gives up at the first failure
import subprocess


def retry_shell_command(command, max_retries=3):
    for n in range(1, max_retries + 1):
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
        if done.returncode == 0:
            return done.stdout
        print(f"Attempt {n} failed: {done.returncode}")
        raise RuntimeError("All retries failed")
