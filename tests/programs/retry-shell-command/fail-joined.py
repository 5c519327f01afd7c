# mistake: The arguments become one shell line
import subprocess


def retry_shell_command(command, max_retries=3):
    line = " ".join(command)
    for n in range(1, max_retries + 1):
        try:
            return subprocess.check_output(line, shell=True, text=True)
        except subprocess.CalledProcessError as e:
            print(f"Attempt {n} failed, code {e.returncode}")
    raise Exception("All retries failed!")
