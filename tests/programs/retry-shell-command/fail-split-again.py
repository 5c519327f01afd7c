import subprocess


def retry_shell_command(command, max_retries=3):
    words = " ".join(command).split()
    for n in range(1, max_retries + 1):
        try:
            return subprocess.check_output(words, text=True)
        except subprocess.CalledProcessError as e:
            print(f"Attempt {n} failed, code {e.returncode}")
    raise Exception("All retries failed!")
