import subprocess


class AllFailed(Exception):
    pass


def retry_shell_command(command, max_retries=3):
    last = None
    for attempt, pause in zip(range(1, max_retries + 1), [1, 2, 4, 8, 16]):
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=30)
            done.check_returncode()
        except subprocess.CalledProcessError as error:
            last = error
            print(f"Attempt {attempt} failed", error.returncode, error.stderr, sep="\n")
        except FileNotFoundError as error:
            raise AllFailed(f"no such program: {command[0]}") from error
        else:
            return done.stdout
    raise AllFailed("All retries failed") from last
