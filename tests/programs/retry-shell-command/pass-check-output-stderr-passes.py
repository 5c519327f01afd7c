import subprocess as sp


def retry_shell_command(command, max_retries=3):
    n = 0
    while n < max_retries:
        n += 1
        try:
            return sp.check_output(command, encoding="utf-8")
        except sp.CalledProcessError as failure:
            print("Attempt", n, "failed", "code", failure.returncode)
    raise RuntimeError("All retries failed after %d runs" % n)
