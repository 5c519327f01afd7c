import os
import subprocess


def retry_shell_command(command, max_retries=3):
    for attempt in range(1, max_retries + 1):
        read_end, write_end = os.pipe()
        process = subprocess.Popen(command, stdout=write_end)
        os.close(write_end)
        with os.fdopen(read_end) as reader:
            text = reader.read()
        if process.wait() == 0:
            return text
        print(f"Attempt {attempt} failed with exit code {process.poll()}")
    raise RuntimeError("All retries failed")
