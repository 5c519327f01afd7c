import subprocess
import tempfile


def retry_shell_command(command, max_retries=3):
    for attempt in range(1, max_retries + 1):
        with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
            code = subprocess.call(command, stdout=out, stderr=err)
            out.seek(0)
            err.seek(0)
            if code == 0:
                return out.read()
            print(f"Attempt {attempt} failed, exit code: {code}")
            print(err.read(), end="")
    raise OSError("All retries failed")
