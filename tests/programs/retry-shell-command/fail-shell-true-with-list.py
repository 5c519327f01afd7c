# mistake: The shell gets only the first word
import subprocess


def retry_shell_command(command, max_retries=3):
    for n in range(1, max_retries + 1):
        try:
            return subprocess.run(command, shell=True, check=True, text=True, stdout=subprocess.PIPE).stdout
        except subprocess.CalledProcessError as e:
            print(f"Attempt {n} failed, code {e.returncode}")
    raise Exception("All retries failed!")
