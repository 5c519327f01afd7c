import subprocess
def count_matches(term):
    result = subprocess.run(["grep", "-F", "--", term, "/var/log/app.log"], capture_output=True, text=True)
    if result.returncode > 1:
        raise RuntimeError(result.stderr)
    return len(result.stdout.splitlines())
